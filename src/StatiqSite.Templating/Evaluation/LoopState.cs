using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Evaluation;

/// <summary>Where the innermost loop stands; what <c>for.index</c> and its kin answer.</summary>
internal sealed class LoopState
{
    public LoopState? Outer { get; set; }

    public bool IsWhile { get; set; }

    public int Index { get; set; }

    /// <summary>How many turns there are; for a while loop unknown, -1.</summary>
    public int Length { get; set; }

    /// <summary>True where the item is not that of the turn before.</summary>
    public bool IsChanged(EvaluationContext context) => Index == 0 || !Comparison.AreEqual(context, _current, _previous);

    /// <summary>The column of a <c>tablerow</c>, from 0.</summary>
    public int Column { get; set; }

    private Value _current;
    private Value _previous;

    public void MoveTo(int index, Value item)
    {
        Index = index;
        _previous = _current;
        _current = item;
    }

    public void Clear() => (Outer, _current, _previous) = (null, default, default);
}
