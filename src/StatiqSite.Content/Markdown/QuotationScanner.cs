using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Markdown;

/// <summary>Finds quotations of more words than may be taken over.</summary>
/// <remarks>
/// A quotation stands between a pair of quotation marks in one paragraph, or is a block of its own. Straight marks open and close in turn;
/// one that stands behind a digit is an inch. A Latin word counts as one, a Chinese character as half a word.
/// </remarks>
internal sealed class QuotationScanner(SourceText source)
{
    private const int Most = 14;

    // In half words, so that nothing is rounded.
    private const int PerWord = 2;

    private (int Start, int End, int Halves)? _block;

    public List<(SourceSpan Span, int Words)> Found { get; } = [];

    /// <summary>Looks for pairs of quotation marks in a paragraph.</summary>
    /// <param name="gaps">What is no prose, in the order of the text.</param>
    public void ScanParagraph(int start, int end, IReadOnlyList<NoProse> gaps)
    {
        var text = source.Text.AsSpan(0, end);
        for (var at = start; at < end; at++)
        {
            var close = CloserOf(text[at]);
            if (close == '\0' || (text[at] == '"' && at > start && char.IsAsciiDigit(text[at - 1])))
            {
                continue;
            }

            var length = text[(at + 1)..].IndexOf(close);
            if (length < 0)
            {
                continue;
            }

            Judge(at, at + length + 2, HalvesIn(at, at + length + 2, gaps));
            at += length + 1;
        }
    }

    /// <summary>Counts a paragraph of a block that is a quotation.</summary>
    public void AddToBlock(int start, int end, IReadOnlyList<NoProse> gaps)
    {
        _block = _block is { } block ? (block.Start, end, block.Halves + HalvesIn(start, end, gaps)) : (start, end, HalvesIn(start, end, gaps));
    }

    /// <summary>Judges the block whose paragraphs were counted.</summary>
    public void EndBlock()
    {
        if (_block is var (start, end, halves))
        {
            Judge(start, end, halves);
        }

        _block = null;
    }

    private void Judge(int start, int end, int halves)
    {
        if (halves > Most * PerWord)
        {
            Found.Add((source.Span(start, end - start), halves / PerWord));
        }
    }

    private int HalvesIn(int start, int end, IReadOnlyList<NoProse> gaps)
    {
        var halves = 0;
        var isInside = false;
        var gap = 0;
        for (var at = start; at < end; at++)
        {
            while (gap < gaps.Count && gaps[gap].End <= at)
            {
                gap++;
            }

            if (gap < gaps.Count && at >= gaps[gap].Start)
            {
                isInside = false;
                continue;
            }

            var letter = source.Text[at];
            var isHan = char.IsLetter(letter) && HanRuns.IsHan(letter);
            var isWord = !isHan && (char.IsLetterOrDigit(letter) || (isInside && letter is '\'' or '’' or '-' or '.' or ','));
            halves += isHan ? 1 : isWord && !isInside ? PerWord : 0;
            isInside = isWord;
        }

        return halves;
    }

    private static char CloserOf(char mark) => mark switch
    {
        '“' => '”',
        '「' => '」',
        '『' => '』',
        '«' => '»',
        '"' => '"',
        _ => '\0',
    };
}
