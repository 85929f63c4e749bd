using System.Globalization;

namespace StatiqSite.Content.Facts;

/// <summary>A measure, its value or range with qualifier and unit.</summary>
/// <param name="Measure">What is measured: <c>days-to-first-billion</c>.</param>
/// <param name="Base">For a change: <c>year-earlier</c>, <c>half-year-earlier</c> or a date.</param>
/// <param name="Of">For a count: what was counted.</param>
/// <param name="OutOf">For a rating: the best there is.</param>
public sealed record Figure(
    string Measure, Amount Amount, Unit Unit, Qualifier Qualifier, string? Base, string? Of, decimal? OutOf)
{
    // How far "about" and "nearly" reach, when it is asked whether two figures can both be right.
    private const decimal AboutReaches = 0.05m;
    private const decimal NearlyReaches = 0.10m;

    /// <summary>As a reader says it: <c>over 1 billion views</c>.</summary>
    public string Shown => Say(amount => amount.Shown);

    /// <summary>The same in full digits: <c>over 1,000,000,000 views</c>.</summary>
    public string Exact => Say(amount => amount.Exact);

    /// <summary>The same in Chinese: <c>超过10亿次播放</c>; null for a count, whose things are named in English.</summary>
    public string? ShownChinese
    {
        get
        {
            var qualifier = Qualifiers.ChineseOf(Qualifier);
            if (Unit.NeedsOf)
            {
                return null;
            }

            if (!Unit.NeedsBase)
            {
                var best = OutOf is { } outOf ? $"（满分{Number(outOf)}分）" : "";
                return $"{qualifier}{Amount.ShownChinese}{Unit.Chinese}{best}";
            }

            var since = Base switch
            {
                "year-earlier" => "同比",
                "half-year-earlier" => "较半年前",
                { } written when FuzzyDate.TryParse(written, out var date, out _) => $"较{date.ShownChinese}",
                _ => "",
            };
            return Amount switch
            {
                { Low: 0, High: 0 } => $"{since}持平",
                { Low: < 0, High: > 0 } => $"{since}变化{qualifier}{Amount.ShownChinese}{Unit.Chinese}",
                { Low: < 0 } => $"{since}下降{qualifier}{Amount.Magnitude.ShownChinese}{Unit.Chinese}",
                _ => $"{since}增长{qualifier}{Amount.ShownChinese}{Unit.Chinese}",
            };
        }
    }

    /// <summary>Without its unit, for an axis that names it: <c>over 1 billion</c>, <c>up 34.9%</c>.</summary>
    public string Brief
    {
        get
        {
            var qualifier = Qualifier == Qualifier.None ? "" : Qualifiers.WordOf(Qualifier) + " ";
            var percent = Unit.Id.StartsWith("percent", StringComparison.Ordinal) && Unit.Id != "percentage-points" ? "%" : "";
            return Amount switch
            {
                _ when !Unit.NeedsBase => $"{qualifier}{Amount.Shown}{percent}",
                { Low: 0, High: 0 } => "unchanged",
                { Low: < 0, High: > 0 } => $"{qualifier}{Amount.Shown}{percent}",
                { Low: < 0 } => $"down {qualifier}{Amount.Magnitude.Shown}{percent}",
                _ => $"up {qualifier}{Amount.Shown}{percent}",
            };
        }
    }

    /// <summary>True where a word of the source leaves more values possible than the number.</summary>
    public bool IsHedged => Qualifier is not (Qualifier.None or Qualifier.Exactly);

    /// <summary>What an axis counts: <c>yuan</c>, <c>companies</c>, <c>out of 10</c>, <c>percent on the year before</c>.</summary>
    public string Axis => Unit.NeedsOf ? Of ?? ""
        : Unit.NeedsOutOf ? OutOf is { } best ? $"out of {Number(best)}" : ""
        : Unit.Plural + Since;

    /// <summary>The measure in words: <c>Days to first billion</c>.</summary>
    public string Label => Measure.Length == 0
        ? ""
        : string.Concat(char.ToUpperInvariant(Measure[0]).ToString(), Measure.AsSpan(1).ToString().Replace('-', ' '));

    /// <summary>The values that the figure leaves possible.</summary>
    /// <remarks>
    /// "About" reaches 5 percent to either side, "nearly" 10 percent down. A number told without a qualifier that is written with a
    /// word or with decimals ("3.85 billion", "38.5") is taken to be rounded at its last digit, if it has two digits or more; plain
    /// whole numbers ("4", "1,330,000") and "exactly" are meant as they stand. A fall is limited by its size: "down over 3 percent" is below -3.
    /// </remarks>
    public Reach Reach => Unit.NeedsBase && Amount is { Low: < 0, High: <= 0 } ? ReachOf(Amount.Magnitude).Negated : ReachOf(Amount);

    /// <summary>True where both can be right, as their qualifiers have it; asked only of one measure in one unit.</summary>
    /// <remarks>"Over 4" and "5" can; "3" and "4" cannot; "38.5" and "38.47" can, since the one may be the other rounded.</remarks>
    public bool CanHoldWith(Figure other) => Reach.Overlaps(other.Reach);

    /// <summary>True where both tell the same number, rounding aside, and can both be right.</summary>
    public bool TellsTheSameAs(Figure other) => CanHoldWith(other)
        && (Amount == other.Amount || (!Amount.IsRange && !other.Amount.IsRange
            && (this with { Qualifier = Qualifier.None }).CanHoldWith(other with { Qualifier = Qualifier.None })));

    private Reach ReachOf(Amount amount) => Qualifier switch
    {
        Qualifier.Over => Reach.Above(amount.Low, holdsLow: false),
        Qualifier.AtLeast => Reach.Above(amount.Low, holdsLow: true),
        Qualifier.UpTo => Reach.Below(amount.High, holdsHigh: true),
        Qualifier.Under => Reach.Below(amount.High, holdsHigh: false),
        Qualifier.About => Reach.Between(
            amount.Low - (decimal.Abs(amount.Low) * AboutReaches), amount.High + (decimal.Abs(amount.High) * AboutReaches)),
        // Nothing is nearly zero but zero.
        Qualifier.Nearly when amount.Low == 0 && amount.High == 0 => Reach.Of(0),
        Qualifier.Nearly => new Reach(amount.Low - (decimal.Abs(amount.Low) * NearlyReaches), true, amount.High, false),
        Qualifier.None => new Reach(amount.Low - amount.LowSlack, true, amount.High + amount.HighSlack, amount.HighSlack == 0),
        _ => Reach.Between(amount.Low, amount.High),
    };

    private string Say(Func<Amount, string> number)
    {
        var qualifier = Qualifier == Qualifier.None ? "" : Qualifiers.WordOf(Qualifier) + " ";
        if (Unit.NeedsBase)
        {
            return SayChange(number, qualifier);
        }

        var unit = Unit.NeedsOf ? Of
            : Unit.NeedsOutOf ? OutOf is { } best ? $"out of {Number(best)}" : null
            : Amount.IsOne ? Unit.Singular
            : Unit.Plural;
        return string.IsNullOrEmpty(unit) ? $"{qualifier}{number(Amount)}" : $"{qualifier}{number(Amount)} {unit}";
    }

    private string Since => Base switch
    {
        "year-earlier" => " on the year before",
        "half-year-earlier" => " on the half-year before",
        { } written when FuzzyDate.TryParse(written, out var date, out _) => $" compared with {date.ShownBehindWord}",
        _ => "",
    };

    private string SayChange(Func<Amount, string> number, string qualifier)
    {
        var since = Since;
        return Amount switch
        {
            { Low: 0, High: 0 } => $"unchanged{since}",
            { Low: < 0, High: > 0 } => $"changed by {qualifier}{number(Amount)} {Unit.Plural}{since}",
            { Low: < 0 } => $"down {qualifier}{number(Amount.Magnitude)} {Unit.Plural}{since}",
            _ => $"up {qualifier}{number(Amount)} {Unit.Plural}{since}",
        };
    }

    private static string Number(decimal number) => number.ToString("#,0.############", CultureInfo.InvariantCulture);
}
