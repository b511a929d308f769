using Spectre.Console;

namespace Archive.Web.Commands;

/// <summary>The bar that commands show while they work.</summary>
internal static class CommandProgress
{
    /// <summary>What is done, how much of it, and how long it may still take.</summary>
    public static Progress Bar() =>
        AnsiConsole
            .Progress()
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn()
            );
}
