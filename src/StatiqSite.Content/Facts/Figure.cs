namespace StatiqSite.Content.Facts;

/// <summary>A measure, its value or range with qualifier and unit.</summary>
/// <param name="Measure">What is measured: <c>days-to-first-billion</c>.</param>
/// <param name="Base">For a change: <c>year-earlier</c>, <c>half-year-earlier</c> or a date.</param>
/// <param name="Of">For a count: what was counted.</param>
/// <param name="OutOf">For a rating: the best there is.</param>
public sealed record Figure(
    string Measure, Amount Amount, Unit Unit, Qualifier Qualifier, string? Base, string? Of, decimal? OutOf)
{
    /// <summary>As a reader says it: <c>over 1 billion views</c>.</summary>
    public string Shown => Amount.Shown;

    /// <summary>The same in full digits.</summary>
    public string Exact => Amount.Exact;

    /// <summary>The same in Chinese: <c>超过10亿次播放</c>; null where a part of it has no Chinese.</summary>
    public string? ShownChinese => Measure.Length == 0 ? "" : null;

    /// <summary>The measure in words: <c>Days to first billion</c>.</summary>
    public string Label => Measure.Replace('-', ' ');

    /// <summary>True where both can be right, as their qualifiers have it; asked only of one measure in one unit.</summary>
    public bool CanHoldWith(Figure other) => Amount == other.Amount;
}
