using System.Buffers;
using System.Text;
using StatiqSite.Content.Model;

namespace StatiqSite.Rendering;

/// <summary>A page's 9:16 tile, made of type alone: the Chinese title set vertically, the English one across. Colors are the theme's.</summary>
internal static class TypeTile
{
    private const int Width = 360;
    private const int Height = 640;
    private const int Margin = 30;
    private const int Palettes = 8;

    // Of the Chinese title: where it begins, the size of a short one, and how much of a long one is set.
    private const int Top = 48;
    private const int TopBelowKind = 76;
    private const int ShortKind = 13;
    private const int LargestCharacter = 104;
    private const int OneColumn = 8;
    private const int MostCharacters = 16;

    public static void Draw(Page page, ArrayBufferWriter<byte> svg)
    {
        svg.Write($"<svg class=\"tile tile-{PaletteOf(page)}\" viewBox=\"0 0 {Width} {Height}\" aria-hidden=\"true\" focusable=\"false\">");
        svg.Write($"<rect class=\"tile-ground\" width=\"{Width}\" height=\"{Height}\"/>");
        svg.Write($"<rect class=\"tile-bar\" x=\"{Margin}\" y=\"34\" width=\"4\" height=\"118\"/>");
        svg.Write($"<text class=\"tile-kind\" x=\"48\" y=\"52\">{KindLine(page)}</text>");
        var foot = DrawTitle(svg, page);
        if (page.TitleZh is { } chinese)
        {
            DrawChinese(svg, ColumnsOf(chinese), KindLine(page).Length, foot);
        }

        svg.Write("</svg>"u8);
    }

    private static string KindLine(Page page)
    {
        var kind = page.Kind.Singular.ToUpperInvariant();
        return PageLinkView.DateOf(page)?.Year is { } year ? $"{kind} · {year}" : kind;
    }

    /// <summary>One column from the top right, as large as fits above the English title; a long title stands in two.</summary>
    /// <param name="kindLetters">How long the line of the kind is, which a long title must not meet.</param>
    /// <param name="foot">Where the English title begins.</param>
    private static void DrawChinese(ArrayBufferWriter<byte> svg, List<List<Rune>> columns, int kindLetters, int foot)
    {
        var longest = columns.Max(column => column.Count);
        if (longest == 0)
        {
            return;
        }

        var top = kindLetters > ShortKind / columns.Count ? TopBelowKind : Top;

        // A character takes 1.13 of its size, the space between it and the next with it.
        var size = Math.Min(LargestCharacter, (foot - top) * 100 / (longest * 113));
        for (var column = 0; column < columns.Count; column++)
        {
            for (var row = 0; row < columns[column].Count; row++)
            {
                var x = Width - Margin - (size / 2) - (column * (size + 8));
                var y = top + size + (row * (size * 113 / 100)) - (size / 8);
                svg.Write($"<text class=\"tile-zh\" lang=\"zh\" x=\"{x}\" y=\"{y}\" font-size=\"{size}\" text-anchor=\"middle\">{HtmlText.Escape(columns[column][row].ToString())}</text>");
            }
        }
    }

    /// <summary>A title of two parts is parted between them, any other long one in its middle; marks between parts are not set.</summary>
    private static List<List<Rune>> ColumnsOf(string title)
    {
        var parts = new List<List<Rune>> { new() };
        foreach (var rune in title.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                parts[^1].Add(rune);
            }
            else if (parts[^1].Count > 0)
            {
                parts.Add([]);
            }
        }

        parts.RemoveAll(part => part.Count == 0);
        var all = parts.SelectMany(part => part).Take(MostCharacters).ToList();
        return all.Count <= OneColumn ? [all]
            : parts is [{ Count: <= OneColumn + 2 }, { Count: <= OneColumn + 2 }] ? parts
            : [all[..((all.Count + 1) / 2)], all[((all.Count + 1) / 2)..]];
    }

    /// <summary>At the foot, or large over the middle where there is no Chinese title; answers where it begins.</summary>
    private static int DrawTitle(ArrayBufferWriter<byte> svg, Page page)
    {
        var size = page.TitleZh is null ? 44 : 32;
        // Serif capitals and lower case together are about half as wide as they are high.
        var perLine = (Width - (2 * Margin)) * 19 / (size * 10);
        var lines = Wrap(page.Title, perLine, page.TitleZh is null ? 6 : 3);
        var bottom = page.TitlePinyin is null ? Height - Margin : Height - Margin - 28;
        for (var i = 0; i < lines.Count; i++)
        {
            var y = bottom - ((lines.Count - 1 - i) * size * 5 / 4);
            svg.Write($"<text class=\"tile-title\" x=\"{Margin}\" y=\"{y}\" font-size=\"{size}\">{HtmlText.Escape(lines[i])}</text>");
        }

        if (page.TitlePinyin is { } pinyin)
        {
            svg.Write($"<text class=\"tile-pinyin\" lang=\"zh-Latn\" x=\"{Margin}\" y=\"{Height - Margin}\">{HtmlText.Escape(pinyin)}</text>");
        }

        return bottom - ((lines.Count - 1) * size * 5 / 4) - size - (Margin / 2);
    }

    private static List<string> Wrap(string text, int width, int maximum)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        lines.Add(line);
        return lines.Count <= maximum ? lines : [.. lines.Take(maximum - 1), $"{lines[maximum - 1]} …"];
    }

    /// <summary>From the first tag, so that pages of one matter look related; FNV-1a, because it must never change.</summary>
    private static int PaletteOf(Page page)
    {
        var hash = 2166136261u;
        foreach (var character in page.Tags is [var first, ..] ? first.Id : page.Kind.Id)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return (int)(hash % Palettes);
    }
}
