using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StatiqSite.Content.Markdown;

/// <summary>
/// Reads <c>{#id .class}</c> behind a link, an image or code, or at the end of a heading or paragraph. Nothing else in
/// braces means anything: <c>{onclick=…}</c> and <c>{{ … }}</c> stay the text they are.
/// </summary>
internal sealed class AttributeParser : InlineParser
{
    public AttributeParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        // An id and a few classes are short; looking further would cost time in a line of many braces.
        var text = slice.Text.AsSpan(slice.Start, slice.Length);
        var length = text[..Math.Min(text.Length, 200)].IndexOfAny('}', '\n') + 1;
        if (length < 4 || text[length - 1] != '}')
        {
            return false;
        }

        // The last sibling is asked for, because the words before are not yet an inline of their own while they are read.
        var isAdjacent = slice.Start > 0 && processor.Inline is LinkInline or CodeInline;
        MarkdownObject? target = isAdjacent ? processor.Inline
            : text[length..].IsWhiteSpace() && processor.Block is HeadingBlock or ParagraphBlock { Parent: not ListItemBlock } ? processor.Block
            : null;
        if (target is null || !TryParse(text[1..(length - 1)], out var attributes))
        {
            return false;
        }

        target.SetAttributes(attributes);
        slice.Start += length;
        return true;
    }

    private static bool TryParse(ReadOnlySpan<char> text, out HtmlAttributes attributes)
    {
        attributes = new HtmlAttributes();
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty)
            {
                continue;
            }

            if (word.Length < 2 || word[0] is not ('#' or '.') || !IsName(word[1..]))
            {
                return false;
            }

            if (word[0] == '#')
            {
                attributes.Id = word[1..].ToString();
            }
            else
            {
                attributes.AddClass(word[1..].ToString());
            }
        }

        return attributes.Id is not null || attributes.Classes is not null;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var letter in name)
        {
            if (!char.IsLetterOrDigit(letter) && letter is not ('-' or '_'))
            {
                return false;
            }
        }

        return true;
    }
}
