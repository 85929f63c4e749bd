using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Evidence;

/// <summary>What lies between an earlier and a later figure of one thing.</summary>
public sealed class FigureChange
{
    private readonly Figure _first;
    private readonly Figure _second;

    internal FigureChange(FactAtHome earlier, Figure first, FactAtHome later, Figure second) =>
        (Earlier, Later, _first, _second) = (earlier, later, first, second);

    public FactAtHome Earlier { get; }

    public FactAtHome Later { get; }

    /// <summary>Which way it went, as far as the hedges of both leave no doubt: from "over 3 billion" to "over 4 billion" nothing is sure.</summary>
    public FigureCourse Course =>
        _first.TellsTheSameAs(_second) ? FigureCourse.Level
        : _first.CanHoldWith(_second) ? FigureCourse.Unknown
        : _first.Reach.High is { } high && _second.Reach.Low is { } low && high <= low ? FigureCourse.Up
        : FigureCourse.Down;

    /// <summary>By how much, in the same unit (shares differ by percentage points); null where a range or a limit leaves it open.</summary>
    public Figure? By => IsNumber(_first) && IsNumber(_second)
        ? _second with
        {
            Amount = Amount.Of(_second.Amount.Low - _first.Amount.Low),
            Unit = _second.Unit.Id == "percent" ? Units.Of("percentage-points")! : _second.Unit,
            Qualifier = _first.Qualifier == Qualifier.About || _second.Qualifier == Qualifier.About ? Qualifier.About : Qualifier.None,
        }
        : null;

    /// <summary>In words, for beside the later figure: <c>up from 484 million people</c>; null where the course is not sure.</summary>
    public string? Shown => Course switch
    {
        FigureCourse.Up => $"up from {_first.Shown}",
        FigureCourse.Down => $"down from {_first.Shown}",
        FigureCourse.Level => "unchanged",
        _ => null,
    };

    private static bool IsNumber(Figure figure) => !figure.Amount.IsRange && figure.Qualifier is Qualifier.None or Qualifier.Exactly or Qualifier.About;
}

/// <summary>Which way a figure went.</summary>
public enum FigureCourse
{
    /// <summary>The two figures leave it open.</summary>
    Unknown,
    Up,
    Down,
    Level,
}
