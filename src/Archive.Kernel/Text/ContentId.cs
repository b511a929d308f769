namespace Archive.Kernel.Text;

public readonly record struct ContentId(string Value)
{
    public bool IsEmpty => string.IsNullOrEmpty(Value);

    public static ContentId New(DateTimeOffset now) =>
        new(Convert.ToHexStringLower(Guid.CreateVersion7(now).ToByteArray(true))[..26]);

    public override string ToString() => Value ?? "";

    public static ContentId Parse(string text) => new(text);
}
