namespace Archive.Imaging;

/// <summary>Why a file is not taken.</summary>
public enum Refusal
{
    /// <summary>Its first bytes are not those of any picture.</summary>
    NotAnImage,

    /// <summary>A picture, or something that draws one, of a kind that is not taken: SVG, PDF, GIF.</summary>
    FormatNotAccepted,

    TooManyPixels,
    TooManyFrames,

    /// <summary>Too many bytes.</summary>
    TooLarge,

    /// <summary>Its end is missing.</summary>
    Truncated,

    /// <summary>Its pixels cannot be decoded.</summary>
    Damaged,

    OutOfMemory,
    TimedOut,
}
