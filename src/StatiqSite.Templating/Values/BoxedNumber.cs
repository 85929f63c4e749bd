using System.Numerics;

namespace StatiqSite.Templating.Values;

/// <summary>A whole number beyond 64 bits.</summary>
internal sealed class BoxedBigInteger(BigInteger number) : Payload(ValueKind.BigInteger)
{
    public BigInteger Number { get; } = number;
}

/// <summary>A decimal number (<c>1.5m</c>): rare enough to live on the heap.</summary>
internal sealed class BoxedDecimal(decimal number) : Payload(ValueKind.Decimal)
{
    public decimal Number { get; } = number;
}
