using System.Text.Json.Nodes;
using Archive.Kernel.Content.Fields;
using Archive.Modules.Media;

namespace Archive.Modules.Contents.Fields;

/// <summary>What others may do with something, by a statement with an address, and the line to print beside it.</summary>
internal sealed class RightsField : FieldKind
{
    public const string Statement = "Statement";
    public const string CreditLine = "CreditLine";

    /// <summary>Address and words of each statement.</summary>
    public static IReadOnlyDictionary<string, string> Statements => RightsStatements.All;

    public override string Name => nameof(RightsField);
    public override string Title => "权利";
    public override string Purpose => "别人可以怎样用，和印在旁边的一行";

    public override JsonObject? Read(FieldInput input) =>
        (input.Text(Statement), input.Text(CreditLine)) is var (statement, credit)
        && statement.Length + credit.Length > 0
            ? new() { [Statement] = statement, [CreditLine] = credit }
            : null;

    public override IEnumerable<string> Problems(JsonObject value, FieldUse use) =>
        Statements.ContainsKey(value.Text(Statement)) ? [] : [$"请为“{use.Label}”选一种权利说明。"];

    public override bool IsEmpty(JsonObject value) =>
        value.Text(Statement).Length == 0 && value.Text(CreditLine).Length == 0;

    public override IEnumerable<string> Words(JsonObject value) =>
        [Statements.GetValueOrDefault(value.Text(Statement), value.Text(Statement)), value.Text(CreditLine)];
}
