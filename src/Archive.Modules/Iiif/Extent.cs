namespace Archive.Modules.Iiif;

/// <summary>How wide and how high, in pixels.</summary>
public readonly record struct Extent(int Width, int Height);

/// <summary>A part of a picture, in pixels of the full, upright one.</summary>
public readonly record struct Region(int Left, int Top, Extent Size);

/// <summary>Why a request is not answered with a picture, in words for whoever wrote it.</summary>
/// <param name="Status">400 for what is wrong, 501 for what is right and not done here.</param>
public sealed record Refused(int Status, string Reason);
