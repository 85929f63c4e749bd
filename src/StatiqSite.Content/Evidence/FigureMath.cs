using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Evidence;

/// <summary>The one place that reckons with figures, and only with two of one measure, one subject and scope, and one unit, told of two times.</summary>
/// <remarks>A <see cref="FigureChange"/> cannot be made elsewhere: what may not be compared has none.</remarks>
public sealed class FigureMath(Catalog catalog)
{
    // Days. What is told of a month or less is a state; what is told of longer was added up, and only an equal length compares with it.
    private const int LongestState = 31;
    private const int SlackOfLength = 3;

    private readonly FactSubjects _subjects = new(catalog);

    /// <summary>How the later of two figures differs from the earlier; null where one says nothing about the other.</summary>
    public FigureChange? Between(FactAtHome one, FactAtHome other)
    {
        if (one.Fact.Figure is not { } first || other.Fact.Figure is not { } second
            || !AreOfOneKind(first, second)
            || !_subjects.Of(one.Page, one.Fact).Intersect(_subjects.Of(other.Page, other.Fact)).Any()
            || FactDates.Of(one.Fact, catalog) is not { } firstDate || FactDates.Of(other.Fact, catalog) is not { } secondDate
            || !AreAlikeLong(firstDate, secondDate))
        {
            return null;
        }

        return firstDate.Latest < secondDate.Earliest ? new FigureChange(one, first, other, second)
            : secondDate.Latest < firstDate.Earliest ? new FigureChange(other, second, one, first)
            : null;
    }

    // A growth of growths says nothing, and things counted or marked otherwise are not the same things.
    private static bool AreOfOneKind(Figure one, Figure other) =>
        one.Measure == other.Measure && one.Unit.Id == other.Unit.Id && !one.Unit.NeedsBase
        && FactSubjects.Plain(one.Of) == FactSubjects.Plain(other.Of) && one.OutOf == other.OutOf;

    private static bool AreAlikeLong(FuzzyDate one, FuzzyDate other)
    {
        var (first, second) = (LengthOf(one), LengthOf(other));
        return first is not null && second is not null
            && ((first <= LongestState && second <= LongestState) || Math.Abs(first.Value - second.Value) <= SlackOfLength);
    }

    private static int? LengthOf(FuzzyDate date) => date is { Earliest: { } first, Latest: { } last } ? last.DayNumber - first.DayNumber + 1 : null;
}
