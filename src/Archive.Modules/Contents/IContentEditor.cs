using Archive.Kernel.Text;

namespace Archive.Modules.Contents;

/// <summary>A desk page of its own for items of one type, instead of the form that is made from the type.</summary>
public interface IContentEditor
{
    string ContentType { get; }

    /// <summary>Who may edit there.</summary>
    string EditPermission { get; }

    /// <summary>Who may publish from there.</summary>
    string PublishPermission { get; }

    /// <summary>Its address below the site's root.</summary>
    string PathOf(ContentId item);
}
