using Archive.Tests.Support;

[assembly: AssemblyFixture(typeof(TemplatesOfRun))]

namespace Archive.Tests.Support;

/// <summary>Removes the templates of databases when the last test has run.</summary>
public sealed class TemplatesOfRun : IAsyncDisposable
{
    public ValueTask DisposeAsync() => new(TestDatabase.RemoveTemplates());
}
