using System.Collections.Immutable;
using StatiqSite.Content.Facts;

namespace StatiqSite.Rendering;

/// <summary>Values of one unit to places across a chart. It begins at zero, or goes by powers of ten where the largest is far from the smallest.</summary>
/// <param name="Low">The value at the left end; by powers of ten, the power.</param>
/// <param name="High">The value at the right end; by powers of ten, the power.</param>
/// <param name="Step">From one named value to the next; by powers of ten, how many powers.</param>
internal sealed record FigureScale(decimal Low, decimal High, decimal Step, bool IsLogarithmic)
{
    // Where the largest is so many times the smallest, the small ones would lie on one another near zero.
    private const double FarApart = 200;

    // Fewer would leave the axis empty where a figure lies just beyond a round number.
    private const int MostSteps = 5;

    // Percent: room for half a mark on either side.
    private const double FirstPlace = 2;
    private const double LastPlace = 98;

    private static readonly ImmutableArray<decimal> RoundSteps = [1m, 2m, 2.5m, 5m, 10m];

    public static FigureScale Over(IReadOnlyCollection<Figure> figures)
    {
        var ends = figures.SelectMany(EndsOf).ToList();
        var (low, high) = (ends.Min(), ends.Max());

        // As decimals the largest over the smallest could be more than a decimal holds.
        if (low > 0 && (double)high / (double)low >= FarApart)
        {
            return Logarithmic(low, high);
        }

        low = Math.Min(low, 0);
        high = Math.Max(high, 0);

        // What is open to the right needs room to show it.
        if (figures.Any(figure => figure.Reach.High is null && figure.Amount.High >= high - ((high - low) / 8)))
        {
            high += (high - low) / 8;
        }

        // Where there is nothing but zero, the axis still has two ends.
        high = high == low ? low + 1 : high;
        var step = StepOver(low, high);
        return new FigureScale(decimal.Floor(low / step) * step, decimal.Ceiling(high / step) * step, step, IsLogarithmic: false);
    }

    public Percent X(decimal value)
    {
        var place = IsLogarithmic ? Math.Log10((double)value) : (double)value;
        var share = (place - (double)Low) / ((double)High - (double)Low);
        return new Percent(FirstPlace + (Math.Clamp(share, 0, 1) * (LastPlace - FirstPlace)));
    }

    /// <summary>The values named below the chart.</summary>
    public IEnumerable<(Percent X, string Label)> Ticks()
    {
        for (var value = Low; value <= High; value += Step)
        {
            var named = IsLogarithmic ? PowerOf((int)value) : value;
            yield return (X(named), Amount.Of(named).Shown);
        }
    }

    private static FigureScale Logarithmic(decimal low, decimal high)
    {
        var first = (int)Math.Floor(Math.Log10((double)low));
        var last = Math.Max(first + 1, (int)Math.Ceiling(Math.Log10((double)high)));
        var step = 1 + ((last - first - 1) / MostSteps);

        // The right end is a named value, too.
        return new FigureScale(first, first + ((last - first + step - 1) / step * step), step, IsLogarithmic: true);
    }

    private static IEnumerable<decimal> EndsOf(Figure figure)
    {
        yield return figure.Amount.Low;
        yield return figure.Amount.High;

        // How far rounding reaches is not drawn.
        if (!figure.IsHedged)
        {
            yield break;
        }

        if (figure.Reach.Low is { } low)
        {
            yield return low;
        }

        if (figure.Reach.High is { } high)
        {
            yield return high;
        }
    }

    private static decimal StepOver(decimal low, decimal high)
    {
        var wanted = (high - low) / MostSteps;
        var power = PowerOf((int)Math.Floor(Math.Log10((double)wanted)));
        foreach (var step in RoundSteps)
        {
            if (step * power >= wanted)
            {
                return step * power;
            }
        }

        return 20 * power;
    }

    private static decimal PowerOf(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < Math.Abs(exponent); i++)
        {
            power = exponent > 0 ? power * 10 : power / 10;
        }

        return power;
    }
}
