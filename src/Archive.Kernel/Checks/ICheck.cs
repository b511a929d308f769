namespace Archive.Kernel.Checks;

/// <summary>How something stands.</summary>
public enum CheckState
{
    Good,

    /// <summary>It works, and somebody should know.</summary>
    Advice,

    /// <summary>It does not work.</summary>
    Bad,
}

/// <summary>What a check found.</summary>
/// <param name="Words">What is so.</param>
/// <param name="Mend">What to do about it; null when there is nothing to do.</param>
public sealed record Finding(CheckState State, string Words, string? Mend = null)
{
    public static Finding Good(string words) => new(CheckState.Good, words);

    public static Finding Advice(string words, string mend) => new(CheckState.Advice, words, mend);

    public static Finding Bad(string words, string mend) => new(CheckState.Bad, words, mend);
}

/// <summary>Looks at one thing that the archive stands on; the command <c>doctor</c> runs them all.</summary>
public interface ICheck
{
    /// <summary>What it looks at: 数据库.</summary>
    string Title { get; }

    /// <param name="progress">Told how much of how much is done, by checks that take long.</param>
    Task<IReadOnlyList<Finding>> Run(Action<long, long> progress, CancellationToken cancellationToken);
}
