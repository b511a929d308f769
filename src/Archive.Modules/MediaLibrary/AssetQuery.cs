using System.Globalization;
using System.Text;
using Archive.Kernel.Data;
using Archive.Modules.Media;
using Microsoft.EntityFrameworkCore;

namespace Archive.Modules.MediaLibrary;

/// <summary>Whether something is there or missing.</summary>
public enum Given
{
    Any,
    Yes,
    No,
}

/// <summary>Who shows a photograph.</summary>
public enum AssetUse
{
    Any,

    /// <summary>Something that visitors see.</summary>
    Public,

    /// <summary>Only drafts.</summary>
    Draft,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>In which order the photographs are listed.</summary>
public enum AssetOrder
{
    Newest,
    Oldest,
    TakenEarly,
    TakenLate,
    Name,
    Largest,
}

/// <summary>Which photographs somebody looks for.</summary>
/// <param name="Words">Each word is in a name, caption, credit, place or note.</param>
/// <param name="Kind">A media type; empty for all.</param>
/// <param name="From">First year of taking, as it was typed.</param>
/// <param name="To">Last year, likewise.</param>
/// <param name="Since">First day of coming in, in the site's zone.</param>
/// <param name="Until">Last day, likewise.</param>
public sealed record AssetQuery(
    string Words = "",
    string Kind = "",
    Given Alt = Given.Any,
    Given Caption = Given.Any,
    Given Credit = Given.Any,
    Given Place = Given.Any,
    AssetUse Use = AssetUse.Any,
    string From = "",
    string To = "",
    DateOnly? Since = null,
    DateOnly? Until = null,
    AssetOrder Order = AssetOrder.Newest
)
{
    private const int Most = 10;

    /// <summary>Whether it leaves anything out.</summary>
    public bool IsNarrow => this with { Order = AssetOrder.Newest } != new AssetQuery();

    /// <summary>Whether it asks for more than words.</summary>
    public bool IsDetailed => this with { Order = AssetOrder.Newest, Words = "" } != new AssetQuery();

    /// <summary>What of it could not be understood and was passed over: a year that is none, a range back to front.</summary>
    public string? Problem =>
        (Missing(From) || Missing(To)) ? "年份要写四位数字，例如 1987。没看懂的那一项没有用上。"
        : Year(From) > Year(To) ? "拍摄年份的起止写反了，所以什么也找不到。"
        : Since > Until ? "收进来的日期起止写反了，所以什么也找不到。"
        : null;

    public static AssetQuery Read(Func<string, string?> query)
    {
        return new(
            Word("q"),
            Word("kind"),
            One<Given>("alt"),
            One<Given>("caption"),
            One<Given>("credit"),
            One<Given>("place"),
            One<AssetUse>("use"),
            Word("from"),
            Word("to"),
            Day("since"),
            Day("until"),
            One<AssetOrder>("order")
        );

        string Word(string name) => query(name)?.Trim() ?? "";

        T One<T>(string name)
            where T : struct, Enum =>
            Enum.TryParse<T>(query(name), ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : default;

        DateOnly? Day(string name) =>
            DateOnly.TryParseExact(
                query(name),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            ) && day.Year is > 1 and < 9999
                ? day
                : null;
    }

    /// <summary>As a query: <c>q=码头&amp;alt=No</c>; empty for everything.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        Add("q", Words);
        Add("kind", Kind);
        Add("alt", Alt == Given.Any ? "" : $"{Alt}");
        Add("caption", Caption == Given.Any ? "" : $"{Caption}");
        Add("credit", Credit == Given.Any ? "" : $"{Credit}");
        Add("place", Place == Given.Any ? "" : $"{Place}");
        Add("use", Use == AssetUse.Any ? "" : $"{Use}");
        Add("from", From);
        Add("to", To);
        Add("since", Written(Since));
        Add("until", Written(Until));
        Add("order", Order == AssetOrder.Newest ? "" : $"{Order}");
        return text.ToString();

        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                text.Append(text.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
            }
        }
    }

    /// <summary>A day as its field has it.</summary>
    public static string Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The photographs that are meant, in no order yet.</summary>
    public IQueryable<MediaAsset> Of(ArchiveDb db, TimeZoneInfo zone)
    {
        var assets = db.Set<MediaAsset>().AsNoTracking();
        foreach (
            var word in MediaAsset.Fold(Words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(Most)
        )
        {
            assets = assets.Where(asset => asset.Words.Contains(word));
        }

        assets = Kind.Length > 0 ? assets.Where(asset => asset.MediaType == Kind) : assets;
        assets = Alt switch
        {
            Given.Yes => assets.Where(asset => asset.AltText != null && asset.AltText != ""),
            Given.No => assets.Where(asset => asset.AltText == null || asset.AltText == ""),
            _ => assets,
        };
        assets = Caption switch
        {
            Given.Yes => assets.Where(asset => asset.Caption != null && asset.Caption != ""),
            Given.No => assets.Where(asset => asset.Caption == null || asset.Caption == ""),
            _ => assets,
        };
        assets = Credit switch
        {
            Given.Yes => assets.Where(asset => asset.Credit != null && asset.Credit != ""),
            Given.No => assets.Where(asset => asset.Credit == null || asset.Credit == ""),
            _ => assets,
        };
        assets = Place switch
        {
            Given.Yes => assets.Where(asset => asset.Place != null && asset.Place != ""),
            Given.No => assets.Where(asset => asset.Place == null || asset.Place == ""),
            _ => assets,
        };
        return InTime(Used(assets, db), zone);
    }

    /// <summary>The same in the order that was asked for.</summary>
    public IQueryable<MediaAsset> Ordered(IQueryable<MediaAsset> assets) =>
        Order switch
        {
            AssetOrder.Oldest => assets.OrderBy(asset => asset.CreatedUtc).ThenBy(asset => asset.Id),
            // What nobody can date stands last either way.
            AssetOrder.TakenEarly => assets
                .OrderBy(asset => asset.TakenFirst == null)
                .ThenBy(asset => asset.TakenFirst)
                .ThenBy(asset => asset.Id),
            AssetOrder.TakenLate => assets
                .OrderBy(asset => asset.TakenLast == null)
                .ThenByDescending(asset => asset.TakenLast)
                .ThenByDescending(asset => asset.Id),
            AssetOrder.Name => assets.OrderBy(asset => asset.FileName).ThenBy(asset => asset.Id),
            AssetOrder.Largest => assets.OrderByDescending(asset => asset.Bytes).ThenBy(asset => asset.Id),
            _ => assets.OrderByDescending(asset => asset.CreatedUtc).ThenByDescending(asset => asset.Id),
        };

    // What lies in the recycle bin shows nothing to anybody.
    private IQueryable<MediaAsset> Used(IQueryable<MediaAsset> assets, ArchiveDb db)
    {
        var uses =
            from use in db.Set<MediaUse>()
            join item in db.ContentItems on use.ContentItemId equals item.ContentItemId
            where item.RemovedUtc == null
            select use;
        return Use switch
        {
            AssetUse.Public => assets.Where(asset => uses.Any(use => use.AssetId == asset.Id && use.Published)),
            AssetUse.Draft => assets.Where(asset =>
                uses.Any(use => use.AssetId == asset.Id) && !uses.Any(use => use.AssetId == asset.Id && use.Published)
            ),
            AssetUse.None => assets.Where(asset => !uses.Any(use => use.AssetId == asset.Id)),
            _ => assets,
        };
    }

    private IQueryable<MediaAsset> InTime(IQueryable<MediaAsset> assets, TimeZoneInfo zone)
    {
        if (Year(From) is { } from)
        {
            var first = from * 10_000;
            assets = assets.Where(asset => asset.TakenLast >= first);
        }

        if (Year(To) is { } to)
        {
            var last = (to * 10_000) + 1231;
            assets = assets.Where(asset => asset.TakenFirst <= last);
        }

        if (Since is { } since)
        {
            var begin = Midnight(since, zone);
            assets = assets.Where(asset => asset.CreatedUtc >= begin);
        }

        if (Until is { } until)
        {
            var end = Midnight(until.AddDays(1), zone);
            assets = assets.Where(asset => asset.CreatedUtc < end);
        }

        return assets;
    }

    private static bool Missing(string year) => year.Length > 0 && Year(year) is null;

    private static int? Year(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : null;

    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
