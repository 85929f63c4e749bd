using System.Globalization;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Markdown;

/// <summary>A stretch of a paragraph that is no prose: an address, code, or a source mark.</summary>
/// <param name="IsSource">True for a citation or a fact.</param>
internal readonly record struct NoProse(int Start, int End, bool IsSource);

/// <summary>Finds the sentences of a paragraph that hold a figure and name no source.</summary>
/// <remarks>
/// A figure is a number in digits, but not a year (1900 to 2099, with nothing behind it that would make it an amount), not the
/// day of a date, not an ordinal, not what follows a word like "season", "article" or "page", and not a part of a name (H5, COVID-19).
/// A sentence ends at <c>.</c>, <c>!</c> or <c>?</c> before a blank and a capital, or at their Chinese forms; a mark directly
/// behind the end still belongs to it. Headings, tables, captions and footnotes are not looked at.
/// </remarks>
internal sealed class CoverageScanner(SourceText source)
{
    private static readonly string[] Numbered =
    [
        "season", "seasons", "episode", "episodes", "article", "articles", "chapter", "section", "page", "pages", "paragraph", "part",
        "no", "number", "phase", "version", "volume", "issue", "item", "rule", "table", "figure", "step", "top", "age", "aged",
        "第", "under-",
    ];

    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ];

    private static readonly string[] Abbreviations = ["no", "mr", "ms", "mrs", "dr", "vs", "e.g", "i.e", "u.s", "u.k", "approx", "ca", "st", "co", "inc", "ltd"];

    /// <summary>Sentences with a figure seen so far, with a source or without.</summary>
    public int Sentences { get; private set; }

    /// <param name="gaps">In the order of the text.</param>
    public void Scan(int start, int end, IReadOnlyList<NoProse> gaps, List<SourceSpan> found)
    {
        var text = source.Text.AsSpan(0, end);
        var sentence = start;
        var (hasFigure, hasSource) = (false, false);
        var gap = 0;
        for (var at = start; at < end;)
        {
            if (gap < gaps.Count && at >= gaps[gap].Start)
            {
                hasSource |= gaps[gap].IsSource;
                at = Math.Max(at, gaps[gap++].End);
                continue;
            }

            if (char.IsAsciiDigit(text[at]))
            {
                var length = DigitsAt(text, at);
                hasFigure |= IsFigure(text, start, at, at + length);
                at += length;
                continue;
            }

            if (IsEnd(text, start, at))
            {
                // A mark behind the full stop is the sentence's own.
                var behind = at + 1;
                while (SkipBlanks(text, behind) is var next && gap < gaps.Count && gaps[gap].Start == next && gaps[gap].IsSource)
                {
                    hasSource = true;
                    behind = gaps[gap++].End;
                }

                Close(sentence, at + 1, hasFigure, hasSource, found);
                at = behind;
                sentence = SkipBlanks(text, at);
                (hasFigure, hasSource) = (false, false);
                continue;
            }

            at++;
        }

        Close(sentence, end, hasFigure, hasSource, found);
    }

    private void Close(int start, int end, bool hasFigure, bool hasSource, List<SourceSpan> found)
    {
        Sentences += hasFigure ? 1 : 0;

        while (end > start && char.IsWhiteSpace(source.Text[end - 1]))
        {
            end--;
        }

        if (hasFigure && !hasSource && end > start)
        {
            found.Add(source.Span(start, end - start));
        }
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsEnd(ReadOnlySpan<char> text, int start, int at)
    {
        if (text[at] is '。' or '！' or '？')
        {
            return true;
        }

        if (text[at] is not ('.' or '!' or '?') || (at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && text[at + 1] is not ('"' or '”' or ')' or '*')))
        {
            return false;
        }

        var next = SkipBlanks(text, at + 1);
        return next == text.Length
            || (!char.IsLower(text[next]) && !(text[at] == '.' && IsOneOf(WordBefore(text, start, at, isDotted: true), Abbreviations)));
    }

    /// <summary>Digits with commas, points and dashes between: <c>1,330.5</c>, <c>2025-03-14</c>.</summary>
    private static int DigitsAt(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (char.IsAsciiDigit(text[end])
            || (text[end] is ',' or '.' or '-' or '–' or '/' or ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
        {
            end++;
        }

        return end - at;
    }

    private static bool IsFigure(ReadOnlySpan<char> text, int start, int at, int end)
    {
        var number = text[at..end];
        var before = at > start ? text[at - 1] : ' ';
        if (char.IsLetter(before) && !HanRuns.IsHan(before))
        {
            return false;
        }

        var behind = end < text.Length ? text[end] : ' ';
        var word = WordBehind(text, end);
        if (behind is '年' or '月' or '日' or '季' || before == '第' || word is "st" or "nd" or "rd" or "th" or "s")
        {
            return false;
        }

        var isAmount = behind is '%' or '％' or '万' or '亿' || before is '$' or '¥' or '€' or '£'
            || word is "percent" or "million" or "billion" or "thousand" or "trillion" or "yuan" or "times";
        if (isAmount)
        {
            return true;
        }

        var last = WordBefore(text, start, at, isDotted: false);
        var isName = before == '-' && at - 2 >= start && char.IsLetter(text[at - 2]);
        return !isName && !IsDate(number, word, last) && !IsOneOf(last, Numbered);
    }

    private static bool IsDate(ReadOnlySpan<char> number, ReadOnlySpan<char> wordBehind, ReadOnlySpan<char> wordBefore)
    {
        var first = number[..Math.Min(4, number.Length)];
        var isYear = int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && first.Length == 4 && year is >= 1900 and <= 2099
            && (number.Length == 4 || number[4] is '-' or '–' or '/');
        return isYear || (number.Length <= 5 && (IsOneOf(wordBehind, Months) || IsOneOf(wordBefore, Months)));
    }

    private static ReadOnlySpan<char> WordBehind(ReadOnlySpan<char> text, int at)
    {
        var start = at < text.Length && text[at] is ' ' or '-' or '\u00A0' or '\n' ? at + 1 : at;
        var end = start;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return text[start..end];
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int start, int at, bool isDotted)
    {
        var end = at;
        while (end > start && text[end - 1] is ' ' or '.' or '\u00A0' or '\n')
        {
            end--;
        }

        var from = end;
        while (from > start && (char.IsAsciiLetter(text[from - 1]) || (isDotted && text[from - 1] == '.')))
        {
            from--;
        }

        return text[from..end];
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var known in words)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
