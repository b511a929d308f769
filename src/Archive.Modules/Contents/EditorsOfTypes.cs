using Archive.Kernel.Text;

namespace Archive.Modules.Contents;

/// <summary>Where items of each type are edited, and by whom: in the form made from the type, unless a module has its own.</summary>
public sealed class EditorsOfTypes(IEnumerable<IContentEditor> own)
{
    /// <summary>The page of its own that a type has; null for the form.</summary>
    public IContentEditor? Own(string contentType) => own.FirstOrDefault(editor => editor.ContentType == contentType);

    /// <summary>Address of the page below the site's root.</summary>
    public string PathOf(string contentType, ContentId item) =>
        Own(contentType)?.PathOf(item) ?? $"desk/content/{item}";

    /// <summary>Who may edit items of the type.</summary>
    public string EditPermission(string contentType) => Own(contentType)?.EditPermission ?? ContentsModule.EditContent;

    /// <summary>Who may publish items of the type.</summary>
    public string PublishPermission(string contentType) =>
        Own(contentType)?.PublishPermission ?? ContentsModule.PublishContent;
}
