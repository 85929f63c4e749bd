using System.Numerics;
using System.Runtime.CompilerServices;

namespace StatiqSite.Templating.Values;

/// <summary>One template value: 16 bytes, a payload that knows its kind and 64 bits beside it; <c>default</c> is null.</summary>
public readonly struct Value
{
    private readonly Payload? _payload;
    private readonly long _bits;

    private Value(Payload? payload, long bits)
    {
        _payload = payload;
        _bits = bits;
    }

    public static Value Null => default;

    public static Value True => new(KindTag.Boolean, 1);

    public static Value False => new(KindTag.Boolean, 0);

    public static Value EmptyText => new(TextValue.Empty, 0);

    internal static Value Undefined => new(KindTag.Undefined, 0);

    public ValueKind Kind => _payload is null ? ValueKind.Null : _payload.Kind;

    /// <summary>True for null, and for what nobody set.</summary>
    public bool IsNull => _payload is null || ReferenceEquals(_payload, KindTag.Undefined);

    public bool IsUndefined => ReferenceEquals(_payload, KindTag.Undefined);

    /// <summary>Only null and false are false.</summary>
    public bool IsTruthy => !IsNull && !(_bits == 0 && ReferenceEquals(_payload, KindTag.Boolean));

    public bool IsText => _payload is TextValue;

    public bool IsNumber => Kind is ValueKind.Integer or ValueKind.Double or ValueKind.Decimal or ValueKind.BigInteger;

    public bool IsWhole => Kind is ValueKind.Integer or ValueKind.BigInteger;

    public bool IsInteger => ReferenceEquals(_payload, KindTag.Integer);

    public bool IsRaw => _payload is TextValue { IsRaw: true };

    /// <summary>The bits of an integer; of another kind, meaningless.</summary>
    internal long Bits => _bits;

    internal Payload? Payload => _payload;

    /// <summary>Valid for a boolean.</summary>
    public bool Boolean => _bits != 0;

    /// <summary>Valid for a date.</summary>
    public DateTime Date => DateTime.FromBinary(_bits);

    /// <summary>Valid for a time span.</summary>
    public TimeSpan TimeSpan => new(_bits);

    public TextValue? TextValue => _payload as TextValue;

    public TemplateArray? Array => _payload as TemplateArray;

    // The kind says what the payload is; asking the type of an abstract class costs a walk up its bases.
    public TemplateObject? Object => Kind == ValueKind.Object ? Unsafe.As<TemplateObject>(_payload) : null;

    public TemplateFunction? Function => Kind == ValueKind.Function ? Unsafe.As<TemplateFunction>(_payload) : null;

    /// <summary>The value as a template prints it, never escaped; null is empty.</summary>
    public string Text => _payload is TextValue text ? text.Text : ValueFormatter.Format(this);

    /// <summary>A number as a double; 0 for what is none.</summary>
    public double Number => Kind switch
    {
        ValueKind.Integer => _bits,
        ValueKind.Double => BitConverter.Int64BitsToDouble(_bits),
        ValueKind.Decimal => (double)((BoxedDecimal)_payload!).Number,
        ValueKind.BigInteger => (double)((BoxedBigInteger)_payload!).Number,
        _ => 0,
    };

    /// <summary>A number as a decimal; 0 for what is none or does not fit.</summary>
    public decimal DecimalNumber
    {
        get
        {
            if (Kind is ValueKind.Decimal)
            {
                return ((BoxedDecimal)_payload!).Number;
            }

            if (Kind is ValueKind.Integer)
            {
                return _bits;
            }

            var number = Number;
            return Math.Abs(number) < 7.9e28 ? (decimal)number : 0;
        }
    }

    /// <summary>A number as a whole number of any size, rounded toward zero; 0 for what is none.</summary>
    public BigInteger BigInteger => Kind switch
    {
        ValueKind.Integer => _bits,
        ValueKind.BigInteger => ((BoxedBigInteger)_payload!).Number,
        ValueKind.Decimal => new BigInteger(((BoxedDecimal)_payload!).Number),
        ValueKind.Double => double.IsFinite(Number) ? new BigInteger(Number) : BigInteger.Zero,
        _ => BigInteger.Zero,
    };

    /// <summary>A number as 64 bits, rounded half to even and clamped; 0 for what is none.</summary>
    public long Integer => Kind switch
    {
        ValueKind.Integer => _bits,
        ValueKind.BigInteger => BigInteger > 0 ? long.MaxValue : long.MinValue,
        ValueKind.Null => 0,
        _ => double.IsNaN(Number) ? 0 : (long)Math.Clamp(Math.Round(Number), -9.2e18, 9.2e18),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Of(bool value) => new(KindTag.Boolean, value ? 1 : 0);

    public static Value Of(int value) => new(KindTag.Integer, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Value Of(long value) => new(KindTag.Integer, value);

    /// <summary>An integer of 64 bits where the number fits.</summary>
    public static Value Of(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue
            ? new Value(KindTag.Integer, (long)value)
            : new Value(new BoxedBigInteger(value), 0);

    public static Value Of(double value) => new(KindTag.Double, BitConverter.DoubleToInt64Bits(value));

    public static Value Of(decimal value) => new(new BoxedDecimal(value), 0);

    /// <summary>A date; a local time is taken as it reads, since no zone of a machine may reach the output.</summary>
    public static Value Of(DateTime value) => new(
        KindTag.Date,
        (value.Kind == DateTimeKind.Local ? DateTime.SpecifyKind(value, DateTimeKind.Unspecified) : value).ToBinary());

    public static Value Of(TimeSpan value) => new(KindTag.TimeSpan, value.Ticks);

    public static Value Of(string? value) => value is null ? default : new(new TextValue(value), 0);

    public static Value Of(TextValue? value) => new(value, 0);

    public static Value Of(TemplateArray? value) => new(value, 0);

    public static Value Of(TemplateObject? value) => new(value, 0);

    public static Value Of(TemplateFunction? value) => new(value, 0);

    /// <summary>Finished HTML, printed as it is.</summary>
    public static Value Raw(string html) => new(TextValue.Raw(html), 0);

    /// <summary>Finished HTML in UTF-8, printed as it is; the bytes belong to the value from here on.</summary>
    public static Value Raw(byte[] utf8) => new(TextValue.Raw(new ArraySegment<byte>(utf8)), 0);

    /// <summary>Finished HTML in UTF-8, printed as it is; the bytes belong to the value from here on.</summary>
    public static Value Raw(ArraySegment<byte> utf8) => new(TextValue.Raw(utf8), 0);

    public override string ToString() => Text;
}
