using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using StatiqSite.Content.Facts;
using Xunit;

namespace StatiqSite.Content.Tests.Facts;

/// <summary>What holds of every date in every way of writing it, tried against plain counting of days from a fixed seed.</summary>
public sealed class FuzzyDateProperties
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(2025, 1121);

    // The ends of what can be written, leap years and the years that sources speak of.
    private static readonly Gen<int> AnyYear = Gen.Frequency(
        (6, Gen.Choose(2019, 2027)), (2, Gen.Elements(1900, 2000, 2023, 2024, 2100)), (1, Gen.Elements(1, 9, 10, 99, 100, 9899, 9900, 9999)), (1, Gen.Choose(1, 9999)));

    private static readonly Gen<DateForm> AnyForm = Gen.Elements(Enum.GetValues<DateForm>());

    private static readonly Gen<WrittenSpan> Any = Spans(Dates(AnyForm, AnyYear));

    // Short enough for a walk from day to day.
    private static readonly Gen<WrittenSpan> Near = Spans(Dates(AnyForm.Where(form => form < DateForm.Decade), Gen.Choose(2023, 2025)));

    [Fact]
    public void Covers_the_days_that_counting_finds() => Hold(Any, span =>
    {
        var date = Read(span);
        return date.Earliest == span.First && date.Latest == span.Last;
    });

    [Fact]
    public void Begins_no_later_than_it_ends() => Hold(Any, span => !(Read(span).Earliest > Read(span).Latest));

    [Fact]
    public void Reads_back_from_the_way_it_is_written() => Hold(Any, span =>
    {
        var date = Read(span);
        return FuzzyDate.TryParse(date.Written, out var again, out _) && again == date && again.Written == date.Written;
    });

    [Fact]
    public void What_editors_are_told_a_date_looks_like_holds_for_every_written_date() => Hold(Any, span =>
        System.Text.RegularExpressions.Regex.IsMatch(span.Written, $"^(?:{FuzzyDate.Pattern})$")
        && System.Text.RegularExpressions.Regex.IsMatch(Read(span).Written, $"^(?:{FuzzyDate.Pattern})$"));

    [Fact]
    public void Two_that_are_shown_alike_cover_the_same_days() => Hold(Near, Near, (one, other) =>
        (Read(one).Shown != Read(other).Shown && Read(one).ShownChinese != Read(other).ShownChinese)
        || (one.First == other.First && one.Last == other.Last));

    [Fact]
    public void Is_shown_to_machines_only_where_that_says_the_same() => Hold(Any, span =>
        Read(span).Machine is not { } machine
        || (FuzzyDate.TryParse(machine, out var date, out _) && date == Read(span)));

    [Fact]
    public void Stands_in_the_order_of_its_first_and_last_day() => Hold(Any, Any, (one, other) =>
        Math.Sign(Read(one).CompareTo(Read(other))) == Math.Sign(Ends(one).CompareTo(Ends(other))));

    [Fact]
    public void Two_stand_in_one_order_and_no_other() => Hold(Near, Near, (one, other) =>
    {
        var (left, right) = (Read(one), Read(other));
        return Math.Sign(left.CompareTo(right)) == -Math.Sign(right.CompareTo(left))
            && (left < right) == (right > left) && (left <= right) == !(left > right) && (left >= right) == !(left < right);
    });

    [Fact]
    public void What_comes_before_another_comes_before_all_that_follow() => Hold(Near, Near, Near, (one, other, third) =>
        !(Read(one) <= Read(other) && Read(other) <= Read(third)) || Read(one) <= Read(third));

    [Fact]
    public void Overlaps_where_a_walk_from_day_to_day_meets_both() => Hold(Near, Near, (one, other) =>
        Read(one).Overlaps(Read(other)) == Walk.Any(day => Holds(one, day) && Holds(other, day)));

    [Fact]
    public void Overlapping_goes_both_ways_and_every_date_overlaps_itself() => Hold(Any, Any, (one, other) =>
        Read(one).Overlaps(Read(other)) == Read(other).Overlaps(Read(one)) && Read(one).Overlaps(Read(one)));

    [Fact]
    public void A_day_that_no_calendar_has_is_never_another_day() => Hold(
        from year in AnyYear from month in Gen.Choose(0, 40) from day in Gen.Choose(0, 40) select (year, month, day),
        triple =>
        {
            var written = string.Create(CultureInfo.InvariantCulture, $"{triple.year:0000}-{triple.month:00}-{triple.day:00}");
            var isDay = DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var expected);
            var isRead = FuzzyDate.TryParse(written, out var date, out var fault);
            return isRead == isDay && (isDay ? date == FuzzyDate.OfDay(expected) : fault.Length > 0 && date == default);
        });

    [Fact]
    public void A_month_quarter_or_season_that_no_year_has_is_never_another() => Hold(
        from letter in Gen.Elements("", "Q") from number in Gen.Choose(0, 99) select (letter, number),
        pair =>
        {
            var written = string.Create(CultureInfo.InvariantCulture, $"2025-{pair.letter}{pair.number.ToString(pair.letter.Length == 0 ? "00" : "0", CultureInfo.InvariantCulture)}");
            var isKnown = pair.letter.Length == 0 ? pair.number is (>= 1 and <= 12) or (>= 21 and <= 24) or (>= 33 and <= 36) : pair.number is >= 1 and <= 4;
            return FuzzyDate.TryParse(written, out _, out var fault) == isKnown && (isKnown || fault.Length > 0);
        });

    [Fact]
    public void An_interval_that_ends_before_it_begins_is_refused() => Hold(Dates(AnyForm, AnyYear), Dates(AnyForm, AnyYear), (from, to) =>
        FuzzyDate.TryParse($"{from}/{to}", out _, out var fault)
            ? from.First <= to.Last
            : from.First > to.Last && fault == "it ends before it begins");

    private static IEnumerable<DateOnly> Walk =>
        Enumerable.Range(new DateOnly(2022, 1, 1).DayNumber, 5 * 366).Select(DateOnly.FromDayNumber);

    private static bool Holds(WrittenSpan span, DateOnly day) => !(span.First > day) && !(span.Last < day);

    // An open start comes before the first day that can be written, an open end after the last.
    private static (int, int) Ends(WrittenSpan span) => (span.First?.DayNumber ?? int.MinValue, span.Last?.DayNumber ?? int.MaxValue);

    private static FuzzyDate Read(WrittenSpan span)
    {
        Assert.True(FuzzyDate.TryParse(span.Written, out var date, out var fault), $"{span.Written}: {fault}");
        return date;
    }

    private static Gen<WrittenDate> Dates(Gen<DateForm> forms, Gen<int> years) =>
        from form in forms
        from year in years
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 31)
        from mark in Gen.Elements("", "", "~", "?", "%")
        where (form != DateForm.Century || year >= 100) && (form != DateForm.Decade || year >= 10)
        select new WrittenDate(form, year, month, day, mark);

    private static Gen<WrittenSpan> Spans(Gen<WrittenDate> dates) => Gen.OneOf(
        dates.Select(date => new WrittenSpan(date, null, IsInterval: false)),
        Gen.OneOf(
            from start in dates from end in dates select new WrittenSpan(start, end, IsInterval: true),
            dates.Select(date => new WrittenSpan(date, null, IsInterval: true)),
            dates.Select(date => new WrittenSpan(null, date, IsInterval: true))).Where(span => span.IsSense));

    private static void Hold<T>(Gen<T> gen, Func<T, bool> property) => Check.One(Config, Prop.ForAll(Shrinking(gen), property));

    private static void Hold<T>(Gen<T> one, Gen<T> other, Func<T, T, bool> property) =>
        Check.One(Config, Prop.ForAll(Shrinking(one), Shrinking(other), property));

    private static void Hold<T>(Gen<T> one, Gen<T> other, Gen<T> third, Func<T, T, T, bool> property) =>
        Check.One(Config, Prop.ForAll(Shrinking(one), Shrinking(other), Shrinking(third), property));

    private static Arbitrary<T> Shrinking<T>(Gen<T> gen) => Arb.From(gen, sample => sample switch
    {
        WrittenSpan span => span.Simpler().Cast<T>(),
        WrittenDate date => date.Simpler().Cast<T>(),
        _ => [],
    });
}
