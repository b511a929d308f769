namespace Archive.Modules.Media.Storage;

internal static class WorkshopFolder
{
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(1);

    /// <summary>Deletes what was being made when a process died.</summary>
    public static void Sweep(string folder, TimeProvider clock)
    {
        var before = (clock.GetUtcNow() - Oldest).UtcDateTime;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(file => file.LastWriteTimeUtc < before))
        {
            file.Delete();
        }
    }
}
