using Archive.Tests.Imaging;

namespace Archive.Tests.Exhibitions;

/// <summary>Folders of photographs as people have them.</summary>
internal static class Photos
{
    /// <summary>A folder in the site's own, with so many different photographs.</summary>
    public static string Folder(string parent, int count, int width = 400)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, "来自U盘 [2019]")).FullName;
        for (var number = 1; number <= count; number++)
        {
            File.WriteAllBytes(Path.Combine(folder, $"照片{number}.jpg"), Samples.Jpeg(width + number, 300));
        }

        return folder;
    }
}
