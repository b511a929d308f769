using System.Globalization;

namespace Archive.Kernel.Text;

/// <summary>Says an EDTF date in the words of a Chinese label.</summary>
internal static class EdtfWords
{
    private static readonly string[] Seasons = ["春", "夏", "秋", "冬"];

    public static string Say(string edtf)
    {
        var halves = edtf.Split('/');
        return halves.Length == 2
            ? (halves[0], halves[1]) switch
            {
                ("" or "..", var to) => $"{One(to)}以前",
                (var from, "" or "..") => $"{One(from)}起",
                var (from, to) => $"{One(from)}—{One(to)}",
            }
            : One(edtf);
    }

    private static string One(string edtf)
    {
        if (edtf.Length == 0)
        {
            return "";
        }

        var sure = edtf.TrimEnd('?', '~', '%');
        var words = Parts(sure.Split('T')[0]);
        return edtf[^1] switch
        {
            '~' => $"约{words}",
            '?' => $"{words}（存疑）",
            '%' => $"约{words}（存疑）",
            _ => words,
        };
    }

    private static string Parts(string date)
    {
        if (date[0] is '-' or 'Y')
        {
            return date[1] == '-' || date[0] == '-' ? $"公元前{date.TrimStart('Y', '-')}年" : $"{date[1..]}年";
        }

        var parts = date.Split('-');
        var year = parts[0] switch
        {
            [.. var decade, 'X'] when decade[^1] != 'X' => $"{decade}0年代",
            [var thousands, var hundreds, 'X', 'X'] => $"{Century(thousands, hundreds)}世纪",
            var known => $"{known}年",
        };
        var month = parts.Length > 1 && parts[1] != "XX" ? Month(parts[1]) : "";
        var day = parts.Length > 2 && parts[2] != "XX" ? $"{parts[2].TrimStart('0')}日" : "";
        return year + month + day;
    }

    private static string Month(string month)
    {
        var number = int.Parse(month, NumberStyles.None, CultureInfo.InvariantCulture);
        return number >= 21 ? Seasons[number - 21] : string.Create(CultureInfo.InvariantCulture, $"{number}月");
    }

    private static string Century(char thousands, char hundreds) =>
        (((thousands - '0') * 10) + (hundreds - '0') + 1).ToString(CultureInfo.InvariantCulture);
}
