using System.Collections.Immutable;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Yaml;

/// <summary>What can be wrong with YAML as such, before anybody asks what its keys mean.</summary>
public static class YamlRules
{
    public static readonly Rule FullWidthColon = new("full-width-colon", Severity.Error, "A key ends with an ASCII colon and a space.");
    public static readonly Rule FullWidthQuote = new("full-width-quote", Severity.Error, "A quoted value stands between ASCII quotes.");
    public static readonly Rule FullWidthComma = new("full-width-comma", Severity.Error, "The items of a list in brackets are parted by ASCII commas.");
    public static readonly Rule FullWidthDigit = new("full-width-digit", Severity.Error, "Numbers and dates are written with ASCII digits.");
    public static readonly Rule TabIndent = new("tab-indent", Severity.Error, "Lines are indented with spaces.");
    public static readonly Rule NoBreakSpace = new("no-break-space", Severity.Error, "Where YAML needs a space, it is the ordinary one.");
    public static readonly Rule ReservedStart = new("reserved-start", Severity.Error, "A value that opens with a sign YAML keeps for itself is quoted.");
    public static readonly Rule UnclosedBracket = new("unclosed-bracket", Severity.Error, "Every bracket and quote that opens also closes.");
    public static readonly Rule DuplicateKey = new("duplicate-key", Severity.Error, "A key stands once.");
    public static readonly Rule Alias = new("yaml-alias", Severity.Error, "Anchors, aliases, merge keys and tags are not used.");
    public static readonly Rule Syntax = new("yaml-syntax", Severity.Error, "Front matter and records are YAML.");
    public static readonly Rule HomoglyphKey = new("homoglyph-key", Severity.Error, "A key is written with ASCII letters, not with letters that look like them.");
    public static readonly Rule Nesting = new("yaml-nesting", Severity.Error, "Lists and mappings are nested at most 32 deep, and not endless.");

    /// <summary>Every rule of this room.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        FullWidthColon, FullWidthQuote, FullWidthComma, FullWidthDigit, TabIndent, NoBreakSpace, ReservedStart,
        UnclosedBracket, DuplicateKey, Alias, Syntax, HomoglyphKey, Nesting,
    ];
}
