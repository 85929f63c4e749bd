using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using StatiqSite.Content.Facts;
using Xunit;

namespace StatiqSite.Content.Tests.Facts;

/// <summary>What holds of every interval and of every figure, tried on thousands made at random from a fixed seed.</summary>
public sealed class ReachProperties
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(916, 1609);

    // Few numbers, so that ends meet often.
    private static readonly Gen<decimal?> Ends = Gen.Frequency(
        (1, Gen.Constant<decimal?>(null)),
        (6, Gen.Choose(-6, 6).Select(number => (decimal?)(number / 2m))));

    private static readonly Gen<Reach> Reaches =
        from low in Ends
        from high in Ends
        from holdsLow in Gen.Elements(true, false)
        from holdsHigh in Gen.Elements(true, false)
        select low > high ? new Reach(high, holdsHigh, low, holdsLow) : new Reach(low, holdsLow, high, holdsHigh);

    private static readonly Gen<string> Numbers =
        from digits in Gen.Choose(0, 400)
        from places in Gen.Choose(0, 2)
        from word in Gen.Elements("", "", " thousand", " million")
        select (digits / (decimal)Math.Pow(10, places)).ToString($"F{places}", CultureInfo.InvariantCulture) + word;

    private static readonly Gen<Figure> Figures =
        from low in Numbers
        from high in Numbers
        from isRange in Gen.Elements(true, false, false)
        from qualifier in Gen.Elements(Enum.GetValues<Qualifier>())
        select FigureOf(isRange && Amount.TryParse($"{low}..{high}", out _, out _) ? $"{low}..{high}" : low, qualifier);

    [Fact]
    public void Overlapping_goes_both_ways() => Hold(Reaches, Reaches, (one, other) => one.Overlaps(other) == other.Overlaps(one));

    [Fact]
    public void An_interval_overlaps_another_where_a_value_is_possible_for_both() => Hold(Reaches, Reaches, (one, other) =>
        one.Overlaps(other) == Points.Any(point => one.Holds(point) && other.Holds(point)));

    [Fact]
    public void An_interval_contains_another_where_it_holds_all_of_its_values() => Hold(Reaches, Reaches, (one, other) =>
        one.Contains(other) == Points.All(point => one.Holds(point) || !other.Holds(point)));

    [Fact]
    public void What_overlaps_an_interval_overlaps_every_wider_one() => Hold(Reaches, Reaches, Reaches, (one, other, wider) =>
        !wider.Contains(one) || !one.Overlaps(other) || wider.Overlaps(other));

    [Fact]
    public void Looking_from_the_other_side_of_zero_changes_nothing() => Hold(Reaches, Reaches, (one, other) =>
        one.Overlaps(other) == one.Negated.Overlaps(other.Negated) && one == one.Negated.Negated);

    [Fact]
    public void No_figure_disagrees_with_itself() => Hold(Figures, figure => figure.CanHoldWith(figure) && figure.TellsTheSameAs(figure));

    [Fact]
    public void Disagreement_goes_both_ways() => Hold(Figures, Figures, (one, other) =>
        one.CanHoldWith(other) == other.CanHoldWith(one) && one.TellsTheSameAs(other) == other.TellsTheSameAs(one));

    [Fact]
    public void A_figure_without_a_qualifier_leaves_its_own_number_possible() => Hold(Figures, figure =>
        figure.Qualifier is Qualifier.Over or Qualifier.Under or Qualifier.Nearly
        || (figure.Reach.Holds(figure.Amount.Low) && figure.Reach.Holds(figure.Amount.High)));

    [Fact]
    public void About_leaves_more_possible_than_exactly() => Hold(Figures, Figures, (one, other) =>
        !(one with { Qualifier = Qualifier.Exactly }).CanHoldWith(other) || (one with { Qualifier = Qualifier.About }).CanHoldWith(other));

    [Fact]
    public void At_least_leaves_more_possible_than_over_and_up_to_more_than_under() => Hold(Figures, figure =>
        (figure with { Qualifier = Qualifier.AtLeast }).Reach.Contains((figure with { Qualifier = Qualifier.Over }).Reach)
        && (figure with { Qualifier = Qualifier.UpTo }).Reach.Contains((figure with { Qualifier = Qualifier.Under }).Reach)
        && (figure with { Qualifier = Qualifier.UpTo }).Reach.Contains((figure with { Qualifier = Qualifier.Nearly }).Reach));

    // The ends, and a value between any two of them and beyond the last: where anything is possible, one of these is.
    private static IEnumerable<decimal> Points => Enumerable.Range(-32, 65).Select(number => number / 8m);

    private static Figure FigureOf(string value, Qualifier qualifier)
    {
        Assert.True(Amount.TryParse(value, out var amount, out var fault), fault);
        return new Figure("measure", amount, Units.Of("people")!, qualifier, Base: null, Of: null, OutOf: null);
    }

    private static void Hold<T>(Gen<T> gen, Func<T, bool> property) => Check.One(Config, Prop.ForAll(gen.ToArbitrary(), property));

    private static void Hold<TOne, TOther>(Gen<TOne> one, Gen<TOther> other, Func<TOne, TOther, bool> property) =>
        Check.One(Config, Prop.ForAll(one.ToArbitrary(), other.ToArbitrary(), property));

    private static void Hold<T>(Gen<T> one, Gen<T> other, Gen<T> third, Func<T, T, T, bool> property) =>
        Check.One(Config, Prop.ForAll(one.ToArbitrary(), other.ToArbitrary(), third.ToArbitrary(), property));
}
