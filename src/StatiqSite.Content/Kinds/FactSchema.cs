using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>The keys of one fact of a page.</summary>
public static class FactSchema
{
    public static readonly Field<string> Id =
        new("id", "Lasting and unique on the page: it is part of the fact's address.", new IdType()) { Example = "season-2-views" };

    public static readonly Field<string> Says =
        new("says", "One fact in one sentence, in our own words.", new TextType()) { Example = "Season two passed a billion views soon after launch." };

    public static readonly Field<ImmutableArray<Reference>> Source =
        new("source", "The record in `seeds/` it rests on.", new ReferenceListType("the id of a source, or a list of ids")) { Example = "china-daily-2026-01-02" };

    public static readonly Field<string> Measure =
        new("measure", "What is measured; the same word for the same thing on all pages.", new IdType()) { Example = "views" };

    public static readonly Field<Amount> Value =
        new("value", "The number, or a range.", new AmountType()) { Example = "1.33 million" };

    public static readonly Field<Unit> Unit =
        new("unit", "What the number counts.", new UnitType(Units.All)) { Example = "views" };

    public static readonly Field<string> Base =
        new("base", "What a change is measured against: `year-earlier`, `half-year-earlier` or a date.", new BaseType()) { Example = "year-earlier" };

    public static readonly Field<string> Of =
        new("of", "What was counted, as a plural.", new TextType()) { Example = "sets" };

    public static readonly Field<Amount> OutOf =
        new("out_of", "The best rating there is.", new AmountType()) { Example = "10" };

    public static readonly Field<Qualifier> Qualifier =
        new("qualifier", "How the source hedges the number.", new QualifierType()) { Example = "over" };

    public static readonly Field<string> Scope =
        new("scope", "What of the page's subject it is about.", new TextType()) { Example = "season 2" };

    public static readonly Field<FuzzyDate> AsOf =
        new("as_of", "When what is measured held; absent: the source's own date.", new DateType()) { Example = "2025-12" };

    public static readonly Field<string> SaidBy =
        new("said_by", "Who is reported to have said it: a person's slug, or a few words.", new TextType()) { Example = "an industry insider" };

    public static readonly Field<string> Locator =
        new("locator", "Where in the source.", new TextType()) { Example = "paragraph 4" };

    public static readonly Field<string> Note =
        new("note", "What a reader must know beside the sentence.", new TextType()) { Example = "Another report credits season one with three days." };

    public static readonly Field<string> Confidence =
        new("confidence", "How far it is to be relied on; absent: from the source's tier.", new ChoiceType("a confidence",
        [
            new("high", "A named witness who can know."), new("medium", "Told at second hand, or with a hedge."), new("low", "Unsigned, or at odds with what else is known."),
        ]))
        { Example = "low" };

    public static readonly Field<ImmutableArray<FactReference>> ConflictsWith =
        new("conflicts_with", "Facts that cannot both hold with this one; said on one side, shown on both.", new FactReferenceListType()) { Example = "[season-1-days-to-billion]" };

    public static readonly Field<ImmutableArray<FactReference>> CompareWith =
        new("compare_with", "Facts of another date or scope, to be read together.", new FactReferenceListType()) { Example = "[zhengzhou#market-2024]" };

    public static readonly Field<bool> OnTimeline =
        new("on_timeline", "`true` puts the fact on the timeline; it needs `as_of`.", new FlagType()) { Example = "true" };

    public static readonly Field<ImmutableArray<FactReference>> Use =
        new("use", "A fact that has its home on another page.", new FactReferenceListType()) { Example = "zhengzhou#market-2025" };

    /// <summary>They come together or not at all.</summary>
    internal static readonly ImmutableArray<Field> FigureParts = [Measure, Value, Unit];

    /// <summary>They belong to a figure.</summary>
    internal static readonly ImmutableArray<Field> Companions = [Base, Of, OutOf, Qualifier];

    public static readonly Schema Schema = new(
        "a fact",
        [Id, Says, Source],
        [Measure, Value, Unit, Base, Of, OutOf, Qualifier, Scope, AsOf, SaidBy, Locator, Note, Confidence, ConflictsWith, CompareWith, OnTimeline])
    {
        Written =
        [
            Id, Says, Measure, Scope, Value, Qualifier, Unit, Of, OutOf, Base, AsOf, OnTimeline, SaidBy, Locator, Source,
            ConflictsWith, CompareWith, Confidence, Note,
        ],
        Together =
        [
            .. FigureParts.Select(part => new KeyRule.Needs(FieldRules.IncompleteFigure, part, FigureParts.Remove(part))),
            .. Companions.Select(companion => new KeyRule.Needs(FieldRules.IncompleteFigure, companion, FigureParts)),
            .. Units.All.SelectMany(unit => NeededBy(unit), (unit, needed) => new KeyRule.NeedsWhere(FieldRules.IncompleteFigure, Unit, unit.Id, needed)),
            new KeyRule.NeedsWhere(FieldRules.TimelineNeedsDate, OnTimeline, "true", AsOf),
        ],
    };

    /// <summary>An entry of the list of facts that only points to one.</summary>
    public static readonly Schema UseSchema = new("a use of a fact", [Use], []);

    /// <summary>What a figure in the unit must say beside its value.</summary>
    internal static IEnumerable<Field> NeededBy(Unit unit)
    {
        if (unit.NeedsBase)
        {
            yield return Base;
        }

        if (unit.NeedsOf)
        {
            yield return Of;
        }

        if (unit.NeedsOutOf)
        {
            yield return OutOf;
        }
    }
}
