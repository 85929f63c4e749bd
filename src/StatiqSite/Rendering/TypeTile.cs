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

    public static void Draw(Page page, ArrayBufferWriter<byte> svg)
    {
        svg.Write($"<svg class=\"tile tile-{PaletteOf(page)}\" viewBox=\"0 0 {Width} {Height}\" aria-hidden=\"true\" focusable=\"false\">");
        svg.Write($"<rect class=\"tile-ground\" width=\"{Width}\" height=\"{Height}\"/>");
        svg.Write($"<rect class=\"tile-bar\" x=\"{Margin}\" y=\"34\" width=\"4\" height=\"118\"/>");
        svg.Write($"<text class=\"tile-kind\" x=\"48\" y=\"52\">{KindLine(page)}</text>");
        DrawChinese(svg, page.TitleZh);
        DrawTitle(svg, page);
        svg.Write("</svg>"u8);
    }

    private static string KindLine(Page page)
    {
        var kind = page.Kind.Singular.ToUpperInvariant();
        return PageLinkView.DateOf(page)?.Year is { } year ? $"{kind} · {year}" : kind;
    }

    /// <summary>One column from the top right; long titles are set smaller, very long ones in two columns.</summary>
    private static void DrawChinese(ArrayBufferWriter<byte> svg, string? title)
    {
        if (title is null)
        {
            return;
        }

        var characters = title.EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune)).Take(16).ToList();
        var perColumn = characters.Count <= 8 ? Math.Max(characters.Count, 1) : (characters.Count + 1) / 2;
        var size = Math.Min(104, 440 / perColumn);
        for (var i = 0; i < characters.Count; i++)
        {
            var column = i / perColumn;
            var row = i % perColumn;
            var x = Width - Margin - (size / 2) - (column * (size + 8));
            var y = 48 + size + (row * (size * 113 / 100)) - (size / 8);
            svg.Write($"<text class=\"tile-zh\" lang=\"zh\" x=\"{x}\" y=\"{y}\" font-size=\"{size}\" text-anchor=\"middle\">{HtmlText.Escape(characters[i].ToString())}</text>");
        }
    }

    /// <summary>At the foot, or large over the middle where there is no Chinese title.</summary>
    private static void DrawTitle(ArrayBufferWriter<byte> svg, Page page)
    {
        var size = page.TitleZh is null ? 44 : 32;
        // Serif capitals and lower case together are about half as wide as they are high.
        var perLine = (Width - (2 * Margin)) * 2 / size;
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
