using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Archive.Kernel.Recipes;
using Archive.Kernel.Recipes.Export;
using Archive.Kernel.Text;

namespace Archive.Modules.Media;

/// <summary>
/// What a recipe says of a picture beyond Orchard's format, which passes it over: what people have written into the
/// record. All else is read from the file anew.
/// </summary>
internal static class MediaRecord
{
    public static void Write(Utf8JsonWriter json, MediaAsset asset)
    {
        json.Member("AssetId", asset.Id.Value);
        json.Member("CreatedUtc", asset.CreatedUtc.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        json.Member("TakenInBy", asset.TakenInBy);
        json.WriteNumber("FocalX", asset.FocalX);
        json.WriteNumber("FocalY", asset.FocalY);
        json.Member("LocationPrecision", asset.LocationPrecision.ToString());
        json.Member("Creator", asset.Creator);
        json.Member("Credit", asset.Credit);
        json.Member("Copyright", asset.Copyright);
        json.Member("RightsUrl", asset.RightsUrl);
        json.Member("Caption", asset.Caption);
        json.Member("AltText", asset.AltText);
        json.Member("Place", asset.Place);
        json.Member("Taken", asset.Taken);
        json.Member("TakenWords", asset.TakenWords);
        json.Member("Note", asset.Note);
    }

    /// <exception cref="RecipeException">Something of it has no such shape.</exception>
    public static Record Read(JsonObject entry)
    {
        try
        {
            return entry.Deserialize<Record>(ArchiveJson.Orchard)!;
        }
        catch (JsonException exception)
        {
            throw new RecipeException(exception.Message);
        }
    }

    /// <summary>Lays it over what the file itself says.</summary>
    public static void Apply(Record record, JsonObject entry, MediaAsset asset)
    {
        asset.CreatedUtc = record.CreatedUtc ?? asset.CreatedUtc;
        asset.TakenInBy = record.TakenInBy ?? asset.TakenInBy;
        asset.LocationPrecision = record.LocationPrecision ?? asset.LocationPrecision;
        (asset.FocalX, asset.FocalY) = (record.FocalX ?? asset.FocalX, record.FocalY ?? asset.FocalY);
        asset.Creator = Given(nameof(Record.Creator)) ? record.Creator : asset.Creator;
        asset.Credit = Given(nameof(Record.Credit)) ? record.Credit : asset.Credit;
        asset.Copyright = Given(nameof(Record.Copyright)) ? record.Copyright : asset.Copyright;
        asset.RightsUrl = Given(nameof(Record.RightsUrl)) ? record.RightsUrl : asset.RightsUrl;
        asset.Caption = Given(nameof(Record.Caption)) ? record.Caption : asset.Caption;
        asset.AltText = Given(nameof(Record.AltText)) ? record.AltText : asset.AltText;
        asset.Place = Given(nameof(Record.Place)) ? record.Place : asset.Place;
        asset.Taken = Given(nameof(Record.Taken)) ? record.Taken : asset.Taken;
        asset.TakenWords = Given(nameof(Record.TakenWords)) ? record.TakenWords : asset.TakenWords;
        asset.Note = Given(nameof(Record.Note)) ? record.Note : asset.Note;

        // Null says that somebody took it away.
        bool Given(string name) => entry.ContainsKey(name);
    }

    /// <summary>The same as values.</summary>
    internal sealed record Record
    {
        public DateTimeOffset? CreatedUtc { get; init; }
        public string? TakenInBy { get; init; }
        public double? FocalX { get; init; }
        public double? FocalY { get; init; }
        public LocationPrecision? LocationPrecision { get; init; }
        public string? Creator { get; init; }
        public string? Credit { get; init; }
        public string? Copyright { get; init; }
        public string? RightsUrl { get; init; }
        public string? Caption { get; init; }
        public string? AltText { get; init; }
        public string? Place { get; init; }
        public string? Taken { get; init; }
        public string? TakenWords { get; init; }
        public string? Note { get; init; }
    }
}
