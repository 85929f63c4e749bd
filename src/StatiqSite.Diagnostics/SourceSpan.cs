namespace StatiqSite.Diagnostics;

/// <summary>A stretch of one file, in UTF-16 units: what a diagnostic underlines.</summary>
/// <param name="Start">Offset of the first unit.</param>
/// <param name="Length">0 marks a place between two units.</param>
public readonly record struct SourceSpan(SourceText Source, int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> Text => Source.Text.AsSpan(Start, Length);

    public SourcePosition Position => Source.PositionOf(Start);

    public SourcePosition EndPosition => Source.PositionOf(End);
}
