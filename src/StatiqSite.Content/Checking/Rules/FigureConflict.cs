using System.Globalization;
using StatiqSite.Content.Evidence;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>Where two sources give different figures for one thing, on one page or on two, readers see both side by side.</summary>
internal sealed class FigureConflict : IContentRule
{
    public Rule Rule { get; } = new("figure-conflict", Severity.Warning, "Figures that cannot both be right are declared to disagree.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        foreach (var clash in FigureClashes.Undeclared(catalog))
        {
            diagnostics.Add(Told(catalog, clash));
        }
    }

    private Diagnostic Told(Catalog catalog, FigureClash clash)
    {
        var ((page, first), (otherPage, second), subject) = clash;
        var isOnePage = ReferenceEquals(page, otherPage);
        var scope = isOnePage || subject.Scope == FactSubjects.Plain(first.Scope) ? first.Scope : subject.Scope.Length > 0 ? subject.Scope : null;
        var about = string.Join(", ", new[] { scope, (first.AsOf ?? second.AsOf)?.Shown }.OfType<string>());
        return new Diagnostic(Rule, SpanOf(first),
            $"two sources disagree on `{first.Figure!.Measure}` of `{(isOnePage ? page : subject.Page).Slug}`{(about.Length == 0 ? "" : $" ({about})")}{By(first.Figure, second.Figure!)}")
        {
            Label = WitnessOf(catalog, first),
            Related = [new RelatedPlace(SpanOf(second), WitnessOf(catalog, second))],
            Help = $"if both stand, add `conflicts_with: [{(isOnePage ? "" : $"{otherPage.Slug}#")}{second.Id}]` and a `note`; if they mean different things, say so in `scope`",
        };
    }

    private static SourceSpan SpanOf(Fact fact) => fact.ValueSpan.Length > 0 ? fact.ValueSpan : fact.Span;

    // `henan-digest-2025-11, aggregator`
    private static string WitnessOf(Catalog catalog, Fact fact) => fact.Sources is [var first, ..]
        ? catalog.SourceOf(first.Id) is { } source ? $"{source.Id}, {source.Tier.Id}" : first.Id
        : "";

    // ` by 12 percent` of the larger; shares and ratings differ by their own unit. Never past the end of a decimal.
    private static string By(Figure first, Figure second)
    {
        var (one, other) = first.Amount.Low <= second.Amount.Low ? (first.Amount, second.Amount) : (second.Amount, first.Amount);
        var larger = (double)Math.Max(Math.Abs(one.High), Math.Abs(other.Low));
        var gap = (double)other.Low - (double)one.High;
        if (gap <= 0 || larger <= 0)
        {
            return "";
        }

        if (first.Unit.Id is "percent" or "percent-change" or "percentage-points")
        {
            return string.Create(CultureInfo.InvariantCulture, $" by {gap:0.##} percentage {(gap == 1 ? "point" : "points")}");
        }

        var percent = Math.Round(gap / larger * 100, MidpointRounding.AwayFromZero);
        return percent < 1 ? " by less than 1 percent" : string.Create(CultureInfo.InvariantCulture, $" by {percent:0} percent");
    }
}
