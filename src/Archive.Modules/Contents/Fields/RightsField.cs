using System.Text.Json.Nodes;
using Archive.Kernel.Content.Fields;

namespace Archive.Modules.Contents.Fields;

/// <summary>What others may do with something, by a statement with an address, and the line to print beside it.</summary>
/// <remarks>Statements of rightsstatements.org 1.0 and licences of Creative Commons 4.0.</remarks>
internal sealed class RightsField : FieldKind
{
    public const string Statement = "Statement";
    public const string CreditLine = "CreditLine";

    /// <summary>Address and words of each statement.</summary>
    public static IReadOnlyDictionary<string, string> Statements { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["https://rightsstatements.org/vocab/InC/1.0/"] = "保留著作权",
            ["https://rightsstatements.org/vocab/InC-NC/1.0/"] = "保留著作权，许可非商业使用",
            ["https://rightsstatements.org/vocab/InC-RUU/1.0/"] = "有著作权，权利人找不到",
            ["https://rightsstatements.org/vocab/CNE/1.0/"] = "著作权尚未核实",
            ["https://rightsstatements.org/vocab/NoC-CR/1.0/"] = "无著作权，另有约定",
            ["https://creativecommons.org/licenses/by/4.0/"] = "署名（CC BY 4.0）",
            ["https://creativecommons.org/licenses/by-nc/4.0/"] = "署名—非商业（CC BY-NC 4.0）",
            ["https://creativecommons.org/licenses/by-nc-nd/4.0/"] = "署名—非商业—不演绎（CC BY-NC-ND 4.0）",
            ["https://creativecommons.org/publicdomain/mark/1.0/"] = "公有领域",
            ["https://creativecommons.org/publicdomain/zero/1.0/"] = "放弃权利（CC0）",
        };

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
