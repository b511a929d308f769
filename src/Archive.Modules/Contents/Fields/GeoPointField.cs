using System.Globalization;
using System.Text.Json.Nodes;
using Archive.Kernel.Content.Fields;

namespace Archive.Modules.Contents.Fields;

/// <summary>A point on the earth, in WGS-84 degrees.</summary>
internal sealed class GeoPointField : FieldKind
{
    private const string Latitude = "Latitude";
    private const string Longitude = "Longitude";

    public override string Name => nameof(GeoPointField);
    public override string Title => "坐标";
    public override string Purpose => "经纬度，WGS-84";

    public override JsonObject? Read(FieldInput input) =>
        (input.Text(Latitude), input.Text(Longitude)) is var (latitude, longitude)
        && latitude.Length + longitude.Length > 0
            ? new() { [Latitude] = Degrees(latitude), [Longitude] = Degrees(longitude) }
            : null;

    public override bool IsEmpty(JsonObject value) =>
        value.Text(Latitude).Length == 0 && value.Text(Longitude).Length == 0;

    public override IEnumerable<string> Problems(JsonObject value, FieldUse use)
    {
        if (!Within(value.Text(Latitude), 90))
        {
            yield return $"“{use.Label}”的纬度须是 -90 到 90 的数，例如 31.2653。";
        }

        if (!Within(value.Text(Longitude), 180))
        {
            yield return $"“{use.Label}”的经度须是 -180 到 180 的数，例如 121.5230。";
        }
    }

    public override IEnumerable<string> Words(JsonObject value) =>
        IsEmpty(value) ? [] : [$"{value.Text(Latitude)}, {value.Text(Longitude)}"];

    private static JsonNode Degrees(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var degrees) && double.IsFinite(degrees)
            ? degrees
            : text;

    private static bool Within(string text, double most) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most;
}
