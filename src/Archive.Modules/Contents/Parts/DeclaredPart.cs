using System.Text.Json.Nodes;
using Archive.Kernel.Content.Fields;
using Archive.Kernel.Pages;
using Archive.Modules.Contents.Fields;

namespace Archive.Modules.Contents.Parts;

/// <summary>A part whose members are plain values, one input each.</summary>
public sealed class DeclaredPart(
    string name,
    string title,
    string purpose,
    Markup markup,
    TimeZoneInfo zone,
    params IReadOnlyList<PartMember> members
) : PartKind
{
    public override string Name => name;
    public override string Title => title;
    public override string Purpose => purpose;
    public override string View => "/Contents/Parts/_Members.cshtml";
    public override bool Attachable => !BelongsToItsType;

    /// <summary>Whether it is the own part of a type that the program brings.</summary>
    public bool BelongsToItsType { get; init; }

    public IReadOnlyList<PartMember> Members => members;

    /// <summary>The member as an input shows it.</summary>
    public string Shown(JsonObject part, PartMember member) =>
        member.Kind == MemberKind.Instant ? LocalTime.ForInput(part.Text(member.Name), zone) : part.Text(member.Name);

    public override void Read(FieldInput input, JsonObject part)
    {
        foreach (var member in members)
        {
            var text = input.Text(member.Name);
            if (member.Kind == MemberKind.Flag)
            {
                part[member.Name] = input.Flag(member.Name);
            }
            else if (text.Length > 0 || member.Kind != MemberKind.Instant)
            {
                part[member.Name] = member.Kind == MemberKind.Instant ? LocalTime.ToUtc(text, zone) ?? text : text;
            }
            else
            {
                part.Remove(member.Name);
            }
        }
    }

    public override void Clean(JsonObject part)
    {
        foreach (var member in members.Where(member => member.Kind == MemberKind.Html && part.ContainsKey(member.Name)))
        {
            part[member.Name] = markup.Clean(part.Text(member.Name));
        }
    }

    public override IEnumerable<(string Member, string Problem)> Problems(JsonObject part, bool publishing)
    {
        foreach (var member in members)
        {
            var text = part.Text(member.Name);
            if (member.Required && string.IsNullOrWhiteSpace(text))
            {
                yield return (member.Name, $"请填写“{member.Title}”。");
            }
            else if (member.Kind == MemberKind.Instant && text.Length > 0 && LocalTime.Instant(text) is null)
            {
                yield return (member.Name, $"“{member.Title}”须是日期和时间，例如 2026-09-28 14:30。");
            }
        }
    }

    public override IEnumerable<(string Label, string Words)> Words(JsonObject part) =>
        members.Select(member => (member.Title, Told(part, member)));

    private string Told(JsonObject part, PartMember member) =>
        (member.Kind, part.Text(member.Name)) switch
        {
            (MemberKind.Instant, var text) => LocalTime.Say(text, zone, "yyyy.M.d HH:mm"),
            (MemberKind.Flag, var text) => text is "true" or "True" ? "是" : "否",
            (MemberKind.Html, var text) => PlainText.Of(text),
            (MemberKind.Choice, var text) => member.Choices!.FirstOrDefault(choice => choice.Value == text).Title
                ?? text,
            (_, var text) => text,
        };
}
