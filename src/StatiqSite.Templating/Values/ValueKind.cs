namespace StatiqSite.Templating.Values;

/// <summary>What a template value is; <see cref="Null"/> is the default.</summary>
public enum ValueKind : byte
{
    Null,

    /// <summary>No value at all: what a name answers that nobody set.</summary>
    Undefined,
    Boolean,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A whole number beyond 64 bits.</summary>
    BigInteger,
    Double,
    Decimal,
    Date,
    TimeSpan,
    Text,
    Array,
    Object,
    Function,
}
