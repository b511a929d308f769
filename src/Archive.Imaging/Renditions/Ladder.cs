using NetVips;

namespace Archive.Imaging;

/// <summary>
/// Makes many renditions of one decoded picture, the large before the small: each comes from the smallest one already
/// made that leaves it room, which is far cheaper than going back to the full picture.
/// </summary>
internal sealed class Ladder : IDisposable
{
    // Each rung of the usual ladder leaves this much; 1920 from 2560 differs from 1920 out of the full size by 53 dB.
    private const double Room = 1.25;

    private readonly int fullWidth;
    private readonly int fullHeight;
    private readonly List<Image> rungs;

    public Ladder(Image picture, int fullWidth, int fullHeight)
    {
        this.fullWidth = fullWidth;
        this.fullHeight = fullHeight;
        rungs = [picture.Copy()];
    }

    public Image Smallest => rungs[^1];

    /// <summary>The targets, in the order of the orders.</summary>
    public IReadOnlyList<string> Make(IReadOnlyList<RenditionOrder> orders, RenditionLabel label)
    {
        foreach (var same in orders.GroupBy(Shape).OrderByDescending(group => ScaleOf(group.First().Request)))
        {
            using var picture = Rung(same.Key.Width, same.Key.Crop);
            foreach (var order in same)
            {
                RenditionFile.Write(picture, order.Request.Format, label, order.Target);
            }
        }
        return [.. orders.Select(order => order.Target)];
    }

    public void Dispose()
    {
        foreach (var rung in rungs)
        {
            rung.Dispose();
        }
    }

    private (int Width, Crop? Crop) Shape(RenditionOrder order) =>
        (RenditionMaker.SizeOf(fullWidth, fullHeight, order.Request).Width, order.Request.Crop);

    // How large the whole picture would be, when its part is as large as asked.
    private double ScaleOf(RenditionRequest request) => ScaleOf(fullWidth, fullHeight, request);

    public static double ScaleOf(int fullWidth, int fullHeight, RenditionRequest request) =>
        RenditionMaker.SizeOf(fullWidth, fullHeight, request).Width
        / Cut.PartOf(fullWidth, fullHeight, request.Crop).Width;

    private Image Rung(int width, Crop? crop)
    {
        var request = new RenditionRequest(width, RenditionFormat.Jpeg, crop);
        var scale = ScaleOf(request);
        var from = rungs.LastOrDefault(rung => rung.Width >= Room * scale * fullWidth) ?? rungs[0];
        using var made = Cut.Make(from, fullWidth, fullHeight, request);
        var held = made.CopyMemory();
        if (crop is null)
        {
            rungs.Add(held.Copy());
        }
        return held;
    }
}
