using System.Text.Json.Nodes;
using Archive.Kernel.Content.Fields;

namespace Archive.Modules.Contents.Fields;

/// <summary>Who made something, as they wish to be credited, and what they did.</summary>
internal sealed class PersonCreditField : FieldKind
{
    private const string Person = "Name";
    private const string Role = "Role";

    public override string Name => nameof(PersonCreditField);
    public override string Title => "署名";
    public override string Purpose => "谁、做了什么：摄影、文字、口述、收藏";

    public override JsonObject? Read(FieldInput input) =>
        (input.Text(Person), input.Text(Role)) is var (name, role) && name.Length + role.Length > 0
            ? new() { [Person] = name, [Role] = role }
            : null;

    public override IEnumerable<string> Problems(JsonObject value, FieldUse use) =>
        value.Text(Person).Length == 0 ? [$"“{use.Label}”写了做什么，还没写是谁；不知道可以写“佚名”。"] : [];

    public override bool IsEmpty(JsonObject value) => value.Text(Person).Length == 0 && value.Text(Role).Length == 0;

    public override IEnumerable<string> Words(JsonObject value) =>
        [string.Join("／", ((string[])[value.Text(Role), value.Text(Person)]).Where(text => text.Length > 0))];
}
