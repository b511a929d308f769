using Archive.Kernel.Text;
using Archive.Modules.Contents;

namespace Archive.Modules.Exhibitions.Admin;

/// <summary>Exhibitions are edited on their walls.</summary>
internal sealed class ExhibitionEditor : IContentEditor
{
    public string ContentType => ExhibitionsModule.Exhibition;

    public string EditPermission => ExhibitionsModule.EditExhibitions;

    public string PublishPermission => ExhibitionsModule.PublishExhibitions;

    public string PathOf(ContentId item) => $"desk/exhibitions/{item}";
}

/// <summary>Works are edited by their labels.</summary>
internal sealed class WorkLabelEditor : IContentEditor
{
    public string ContentType => ExhibitionsModule.Work;

    public string EditPermission => ExhibitionsModule.EditExhibitions;

    public string PublishPermission => ExhibitionsModule.PublishExhibitions;

    public string PathOf(ContentId item) => $"desk/works/{item}";
}
