using Archive.Kernel.Data;

namespace Archive.Tests.Support;

/// <summary>Both databases: what a theory over them promises holds on each.</summary>
public sealed class Providers : TheoryData<string>
{
    public Providers()
        : base(DatabaseOptions.Sqlite, DatabaseOptions.PostgreSql) { }
}
