using System.Globalization;

namespace StatiqSite.Content.Facts;

/// <summary>A number or a range, shown as its author wrote it and exactly.</summary>
/// <param name="Low">The number, or the lower end of the range.</param>
/// <param name="High">The same number, or the upper end.</param>
/// <remarks>Equal where the numbers are, however they were written.</remarks>
public readonly record struct Amount(decimal Low, decimal High)
{
    /// <summary>What the whole of a written number or range matches; which end is the larger it cannot tell.</summary>
    public static readonly string Pattern = $"{WrittenNumber.Pattern}(?: *\\.\\. *{WrittenNumber.Pattern})?";

    private readonly WrittenNumber? _low;
    private readonly WrittenNumber? _high;

    internal Amount(WrittenNumber low, WrittenNumber high)
        : this(low.Value, high.Value) => (_low, _high) = (low, high);

    public bool IsRange => Low != High;

    /// <summary>The way its author wrote it, with thousands parted: <c>1.33 million</c>, <c>60 to 100</c>.</summary>
    public string Shown => ShownFrom(WrittenLow, WrittenHigh);

    /// <summary>In full digits: <c>1,330,000</c>.</summary>
    public string Exact => ShownFrom(WrittenNumber.Of(Low), WrittenNumber.Of(High));

    /// <summary>In Chinese myriads where that is shorter: <c>133万</c>, <c>38.5亿</c>.</summary>
    public string ShownChinese => IsRange ? $"{ChineseOf(Low)}至{ChineseOf(High)}" : ChineseOf(Low);

    /// <summary>True where the unit stands in the singular.</summary>
    internal bool IsOne => !IsRange && decimal.Abs(Low) == 1;

    /// <summary>The same without its sign; a range of negative numbers turns round: <c>-5..-3</c> is <c>3..5</c>.</summary>
    internal Amount Magnitude => Low >= 0
        ? this
        : new Amount(WrittenHigh.Negated, WrittenLow.Negated);

    /// <summary>How far below the lower end a source may have rounded.</summary>
    internal decimal LowSlack => WrittenLow.Slack;

    /// <summary>How far above the upper end a source may have rounded.</summary>
    internal decimal HighSlack => WrittenHigh.Slack;

    // A copy with another number must not show the words of the old one.
    private WrittenNumber WrittenLow => _low is { } low && low.Value == Low ? low : WrittenNumber.Of(Low);

    private WrittenNumber WrittenHigh => _high is { } high && high.Value == High ? high : WrittenNumber.Of(High);

    /// <summary>A plain number, in full digits or with a word where it is round: <c>1.33 million</c>.</summary>
    public static Amount Of(decimal number) => new(WrittenNumber.Shortened(number), WrittenNumber.Shortened(number));

    /// <summary>Reads <c>4</c>, <c>1,330,000</c>, <c>1.33 million</c>, <c>-0.6</c> or a range <c>60..100</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> written, out Amount amount, out string fault)
    {
        amount = default;
        var dots = written.IndexOf("..");
        if (dots < 0)
        {
            var isNumber = WrittenNumber.TryParse(written, out var number, out fault);
            amount = new Amount(number, number);
            return isNumber;
        }

        if (!WrittenNumber.TryParse(written[..dots].TrimEnd(' '), out var low, out fault)
            || !WrittenNumber.TryParse(written[(dots + 2)..].TrimStart(' '), out var high, out fault))
        {
            return false;
        }

        // 60..100 million: the word is said once and means both.
        if (low.Word == NumberWord.None && high.Word != NumberWord.None && low.Digits < high.Digits)
        {
            low = low with { Word = high.Word };
        }

        if (low.Value >= high.Value)
        {
            fault = low.Value == high.Value ? "both ends of the range are the same" : "the range begins above its end";
            return false;
        }

        amount = new Amount(low, high);
        return true;
    }

    public bool Equals(Amount other) => Low == other.Low && High == other.High;

    public override int GetHashCode() => HashCode.Combine(Low, High);

    public override string ToString() => Shown;

    private static string ShownFrom(WrittenNumber low, WrittenNumber high) =>
        low.Value == high.Value ? low.Shown
        : low.Word == high.Word ? $"{low.ShownDigits} to {high.Shown}"
        : $"{low.Shown} to {high.Shown}";

    private static string ChineseOf(decimal number)
    {
        var size = decimal.Abs(number);
        var (divisor, word) = size >= 100_000_000 ? (100_000_000m, "亿") : size >= 10_000 ? (10_000m, "万") : (1m, "");
        var shortened = number / divisor;

        // Beyond four places the myriads would be harder to read than the digits.
        var digits = divisor > 1 && decimal.Round(shortened, 4) != shortened
            ? number.ToString("#,0.############", CultureInfo.InvariantCulture)
            : shortened.ToString("0.############", CultureInfo.InvariantCulture) + word;
        return digits.Replace('-', '−');
    }
}
