using StatiqSite.Templating.Evaluation;

namespace StatiqSite.Templating.Parsing;

/// <summary>What the parser knows around the place where it stands.</summary>
internal sealed class ParseScope(NameTable names)
{
    // Upstream's own bound on expressions inside each other; the evaluator walks as deep as the tree is.
    public const int MaximumDepth = 250;

    private readonly NameTable _names = names;

    /// <summary>How many loops stand around the place, inside the same function.</summary>
    public int Loops { get; set; }

    /// <summary>How many constructs stand in each other.</summary>
    public int Depth { get; set; }

    /// <summary>Between <c>?</c> and <c>:</c> a name before a colon is no named argument, unless they touch.</summary>
    public int Conditionals { get; set; }

    /// <summary>The blanks before the code block; null where it does not stand alone behind them.</summary>
    public byte[]? Indent { get; set; }

    public int SlotOf(string name) => _names.SlotOf(name);
}
