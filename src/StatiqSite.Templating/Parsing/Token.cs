using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Parsing;

/// <summary>One token, in UTF-16 units of its file.</summary>
/// <param name="Value">Of a number or a string.</param>
/// <param name="Content">Of text and interpolated text, what it says; of a code's begin, its indent.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, Value Value, string? Content)
{
    public int End => Start + Length;
}
