namespace Archive.Kernel.Content;

/// <summary>Which version of an item is meant.</summary>
public enum VersionOptions
{
    /// <summary>The one visitors see.</summary>
    Published,

    /// <summary>The newest, published or not.</summary>
    Latest,

    /// <summary>The newest, if it is not published.</summary>
    Draft,
}
