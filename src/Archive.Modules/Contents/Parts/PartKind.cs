using System.Text.Json.Nodes;
using Archive.Kernel.Content.Fields;

namespace Archive.Modules.Contents.Parts;

/// <summary>A part that curators may edit, and may give to the types they make.</summary>
public abstract class PartKind
{
    /// <summary>As definitions write it: <c>TitlePart</c>.</summary>
    public abstract string Name { get; }

    /// <summary>In a curator's words: 标题.</summary>
    public abstract string Title { get; }

    /// <summary>What it is good for, in one line.</summary>
    public abstract string Purpose { get; }

    /// <summary>Whether curators may give it to a type; others belong to types that the program brings.</summary>
    public virtual bool Attachable => true;

    /// <summary>The partial page that edits it.</summary>
    public abstract string View { get; }

    /// <summary>Writes what was typed into the part; what it does not know stays.</summary>
    public abstract void Read(FieldInput input, JsonObject part);

    /// <summary>What is wrong, and with which member.</summary>
    public virtual IEnumerable<(string Member, string Problem)> Problems(JsonObject part, bool publishing) => [];

    /// <summary>Makes HTML harmless before it is stored.</summary>
    public virtual void Clean(JsonObject part) { }

    /// <summary>What it says, member by member, in plain words: for comparing versions.</summary>
    public abstract IEnumerable<(string Label, string Words)> Words(JsonObject part);
}

/// <summary>How a member of a part is typed.</summary>
public enum MemberKind
{
    Line,
    Text,
    Markdown,
    Html,

    /// <summary>An instant: UTC in the JSON, the site's zone in the form.</summary>
    Instant,
    Flag,
    Choice,
}

/// <summary>A member of a part.</summary>
/// <param name="Choices">Values and words of a <see cref="MemberKind.Choice"/>.</param>
public sealed record PartMember(
    string Name,
    string Title,
    MemberKind Kind = MemberKind.Line,
    string Hint = "",
    bool Required = false,
    IReadOnlyList<(string Value, string Title)>? Choices = null
);
