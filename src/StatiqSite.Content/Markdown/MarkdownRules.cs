using System.Collections.Immutable;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Markdown;

/// <summary>What can be wrong with prose as such.</summary>
public static class MarkdownRules
{
    public static readonly Rule UnsafeAddress = new("unsafe-address", Severity.Error, "A link leads to the site, the web or a mail address, and nowhere else.");
    public static readonly Rule RawHtml = new("raw-html", Severity.Warning, "Prose is Markdown; HTML in it is shown as text.");
    public static readonly Rule ImageAlt = new("image-alt", Severity.Error, "Every image says in words what it shows.");
    public static readonly Rule Nesting = new("markdown-nesting", Severity.Error, "Quotes, lists, brackets and tables stay within what a reader can follow.");
    public static readonly Rule UnknownFootnote = new("unknown-footnote", Severity.Error, "Every mark of a footnote leads to its note.");
    public static readonly Rule UnusedFootnote = new("unused-footnote", Severity.Warning, "Every footnote is led to by a mark.");
    public static readonly Rule UnknownAlert = new("unknown-alert", Severity.Error, "A notice is of one of five kinds.");

    /// <summary>Every rule of this room.</summary>
    public static ImmutableArray<Rule> All { get; } = [UnsafeAddress, RawHtml, ImageAlt, Nesting, UnknownFootnote, UnusedFootnote, UnknownAlert];
}
