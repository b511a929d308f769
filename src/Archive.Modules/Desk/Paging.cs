namespace Archive.Modules.Desk;

/// <summary>Which page of a long list is shown.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Address">Address of the list, to which <c>page</c> is added.</param>
public sealed record Paging(int Page, int Pages, string Address)
{
    public const int Size = 20;

    /// <summary>A page that there is, whatever was asked for.</summary>
    public static Paging Of(int asked, int count, string address)
    {
        var pages = Math.Max(1, (count + Size - 1) / Size);
        return new(Math.Clamp(asked, 1, pages), pages, address);
    }

    public string LinkTo(int page) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Address}{(Address.Contains('?') ? '&' : '?')}page={page}"
        );
}
