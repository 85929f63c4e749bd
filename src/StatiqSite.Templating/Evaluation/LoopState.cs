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

    public bool IsChanged { get; set; }

    /// <summary>The column of a <c>tablerow</c>, from 0.</summary>
    public int Column { get; set; }

    public Value Previous { get; set; }
}
