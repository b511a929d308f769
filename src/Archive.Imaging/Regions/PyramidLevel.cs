namespace Archive.Imaging;

/// <summary>One level of a pyramid file: its size and where its tiles lie, row by row.</summary>
/// <param name="Tables">Quantisation and Huffman tables that all tiles share, as a JPEG of their own.</param>
internal sealed record PyramidLevel(int Width, int Height, int TileSide, uint[] Offsets, uint[] Counts, byte[] Tables)
{
    private int Columns => (Width + TileSide - 1) / TileSide;

    /// <summary>The tile, when it is a whole one; what hangs over an edge was filled up and has to be cut.</summary>
    public int? WholeTile(int column, int row) =>
        (column + 1) * TileSide <= Width && (row + 1) * TileSide <= Height ? (row * Columns) + column : null;
}
