namespace Archive.Modules.Media;

/// <summary>The statements of rights that this archive makes: rightsstatements.org 1.0 and Creative Commons 4.0.</summary>
public static class RightsStatements
{
    /// <summary>Address and words of each.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
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

    /// <summary>The words of a statement; its address when it is none of ours.</summary>
    public static string Say(string address) => All.GetValueOrDefault(address, address);
}
