namespace Archive.Imaging;

/// <summary>All that one look at a new picture gave.</summary>
/// <param name="Files">The renditions made, in the order they were asked for.</param>
public sealed record TakeInReport(ProbeReport Probe, PyramidReport Pyramid, IReadOnlyList<string> Files);
