using StatiqSite.Content.Facts;

namespace StatiqSite.Rendering;

/// <summary>How a figure lies on an axis: what is told as a mark or a bar, what its qualifier leaves open as a stretch beside it.</summary>
/// <param name="From">Where the number lies, or the lower end of a range.</param>
/// <param name="To">The same, or the upper end of a range.</param>
/// <param name="OpenFrom">Where the stretch begins that is possible, too.</param>
/// <param name="OpenTo">Where it ends.</param>
/// <param name="IsHollow">True where the number itself is left out: over, under.</param>
/// <param name="IsOpenLeft">True where it goes on without an end.</param>
/// <param name="IsOpenRight">True where it goes on without an end.</param>
internal readonly record struct FigureMark(
    Percent From, Percent To, Percent OpenFrom, Percent OpenTo, bool IsHollow, bool IsOpenLeft, bool IsOpenRight)
{
    public bool IsRange => From != To;

    public bool HasStretch => OpenFrom.Value < From.Value || OpenTo.Value > To.Value;

    public static FigureMark Of(Figure figure, FigureScale scale)
    {
        var reach = figure.Reach;
        var (from, to) = (scale.X(figure.Amount.Low), scale.X(figure.Amount.High));

        // How far rounding reaches is not told by the source and is not drawn.
        var isTold = figure.IsHedged;
        var openFrom = !isTold ? from : reach.Low is { } low ? scale.X(low) : scale.X(scale.IsLogarithmic ? figure.Amount.Low / 1_000_000 : scale.Low);
        var openTo = !isTold ? to : reach.High is { } high ? scale.X(high) : new Percent(100);
        var endsAtZero = !scale.IsLogarithmic && scale.Low == 0;
        return new FigureMark(
            from, to, openFrom, openTo,
            figure.Qualifier is Qualifier.Over or Qualifier.Under,
            IsOpenLeft: isTold && reach.Low is null && !endsAtZero,
            IsOpenRight: isTold && reach.High is null);
    }
}
