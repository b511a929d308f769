namespace Archive.Kernel.Jobs;

/// <summary>Runs one kind of job. May run twice for one job: its outputs must stand the repetition.</summary>
public interface IJobHandler
{
    /// <summary>The kind of job this runs.</summary>
    string Kind { get; }

    /// <exception cref="PermanentJobException">Trying again cannot help.</exception>
    Task Run(JobRow job, CancellationToken cancellationToken);
}

/// <summary>A job that no repetition will mend.</summary>
public sealed class PermanentJobException(string message) : Exception(message);
