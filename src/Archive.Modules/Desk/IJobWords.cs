namespace Archive.Modules.Desk;

/// <summary>Says in a curator's words what a kind of job does and what each is about.</summary>
public interface IJobWords
{
    /// <summary>Kind of the jobs this speaks of.</summary>
    string Kind { get; }

    /// <summary>What they do: 准备照片的各种尺寸.</summary>
    string Title { get; }

    /// <summary>What one of them is counted as: 张照片.</summary>
    string Unit { get; }

    /// <summary>A name for each key, as far as there is one.</summary>
    Task<IReadOnlyDictionary<string, string>> Names(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken
    );
}
