using System.Globalization;

namespace StatiqSite.Content.Facts;

/// <summary>A number or a range, shown as its author wrote it and exactly.</summary>
/// <param name="Low">The number, or the lower end of the range.</param>
/// <param name="High">The same number, or the upper end.</param>
public readonly record struct Amount(decimal Low, decimal High)
{
    public bool IsRange => Low != High;

    public string Shown => Exact;

    public string Exact => Low.ToString("#,0.############", CultureInfo.InvariantCulture);

    public static bool TryParse(ReadOnlySpan<char> written, out Amount amount, out string fault)
    {
        fault = "this is not a number";
        var read = decimal.TryParse(written, NumberStyles.Number, CultureInfo.InvariantCulture, out var number);
        amount = new Amount(number, number);
        return read;
    }
}
