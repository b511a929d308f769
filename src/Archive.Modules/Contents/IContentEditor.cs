using Archive.Kernel.Text;

namespace Archive.Modules.Contents;

/// <summary>A desk page of its own for items of one type, instead of the form that is made from the type.</summary>
public interface IContentEditor
{
    string ContentType { get; }

    /// <summary>Its address below the site's root.</summary>
    string PathOf(ContentId item);
}
