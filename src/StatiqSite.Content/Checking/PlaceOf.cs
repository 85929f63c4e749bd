using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking;

/// <summary>Where to point when a fault is about a page or a name as a whole.</summary>
internal static class PlaceOf
{
    /// <summary>The first line of a page's file: <c>---</c>.</summary>
    public static SourceSpan TopOf(Page page) =>
        page.Source.Span(0, page.Source.Text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end
            ? end
            : page.Source.Text.Length);

    /// <summary>The end of <paramref name="span"/> that is <paramref name="written"/>, where the source spells it so; else all of it.</summary>
    public static SourceSpan Tail(SourceSpan span, string written) =>
        span.Text.EndsWith(written, StringComparison.Ordinal)
            ? new SourceSpan(span.Source, span.End - written.Length, written.Length)
            : span;
}
