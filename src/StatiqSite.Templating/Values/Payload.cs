namespace StatiqSite.Templating.Values;

/// <summary>What a <see cref="Value"/> points at; it knows its own kind, so that a value needs no tag beside it.</summary>
public abstract class Payload
{
    private protected Payload(ValueKind kind)
    {
        Kind = kind;
    }

    internal ValueKind Kind { get; }
}

/// <summary>Marks a value whose content stands in its bits.</summary>
internal sealed class KindTag(ValueKind kind) : Payload(kind)
{
    public static readonly KindTag Undefined = new(ValueKind.Undefined);
    public static readonly KindTag Boolean = new(ValueKind.Boolean);
    public static readonly KindTag Integer = new(ValueKind.Integer);
    public static readonly KindTag Double = new(ValueKind.Double);
    public static readonly KindTag Date = new(ValueKind.Date);
    public static readonly KindTag TimeSpan = new(ValueKind.TimeSpan);
}
