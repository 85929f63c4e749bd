using System.Collections.Immutable;

namespace StatiqSite.Diagnostics.Formats;

/// <summary>What a format may know of the place it writes to.</summary>
/// <param name="Color">True on a terminal that shows colors; no meaning hangs on it.</param>
/// <param name="Width">Cells in a line of the terminal; 0 where there is none, then no text is wrapped.</param>
public sealed record FormatOptions(bool Color, int Width)
{
    /// <summary>For files, pipes and tests.</summary>
    public static readonly FormatOptions Plain = new(Color: false, Width: 0);

    /// <summary>Every rule there is, for formats that list them even where nothing broke them.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = [];
}
