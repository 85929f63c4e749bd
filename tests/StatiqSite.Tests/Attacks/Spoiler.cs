using System.Text;

namespace StatiqSite.Tests.Attacks;

/// <summary>Spoils files as accidents and enemies do: one seed, one way of spoiling.</summary>
internal sealed class Spoiler(int seed)
{
    // What means something to YAML, Markdown, templates, HTML or to a terminal.
    private static readonly string[] Words =
    [
        "{{", "}}", "{{~", "{%", "---\n", "...\n", ": ", "- ", "? ", "&a ", "*a", "!!str ", "| ", ">-\n", "[", "]", "{", "}", "\"", "'", "\\", "#", "\t", "\r", "\r\n",
        "\n", "\n\n", "  ", "`", "```\n", "~~~\n", "[@", "[fact:", "](xref:", "](", "[^1]", "[^1]: ", "![", "<", ">", "<script>", "</script>", "&#0;", "&lt;", "|", "||",
        "|---|---|\n", "===\n", "# ", "> ", ">>>>>> ", "1. ", "[ ] ", "{#id}", "{.c}", "\u0000", "\u001b[31m", "\u2028", "\u202e", "\ufeff", "\ufffd", "\ud83d\ude00", "短剧", "：",
        "，", "１２", "0", "-1", "1e999", "9999999999999999999", "0x7f", ".nan", "null", "true", "~", "2025-02-30", "0000-00-00", "9999-12-31", "circa 2024", "2024..2023",
        "id: ", "says: ", "source: ", "use: ", "facts:\n", "conflicts_with: ", "compare_with: ", "parent: ", "related: ", "value: ", "unit: ", "as_of: ", "tags: [", "title: ",
        "for x in page.facts", "end", "else", "func f(x)", "ret", "wrap ", "capture x", "include 'frame'", "include 'article' ", "while true", "page.", "?.", "??", "..", "1..9999999",
        "1/0", "| string.pad_left 99999999", "| regex.replace '(a+)+$' 'b'", "| object.eval", "| array.sort", "| date.to_string '%Q'", "$0", "$$", "@f", "^x", "this", "import page",
        "${", "$\"", "'{0}'", "[9999]", "[-1]", "= ", "<=>", "&&", "||", "!", "++",
    ];

    private readonly Random _random = new(seed);

    public string[] Choose(IReadOnlyList<string> files, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => files[_random.Next(files.Count)]).Distinct(StringComparer.Ordinal)];

    /// <param name="other">A file whose parts may come in.</param>
    public byte[] Spoil(byte[] bytes, byte[] other)
    {
        for (var i = _random.Next(1, 5); i > 0; i--)
        {
            bytes = _random.Next(12) switch
            {
                0 => WithBytesFlipped(bytes),
                1 => WithLines(bytes, lines => lines.RemoveAt(_random.Next(lines.Count))),
                2 => WithLines(bytes, lines => lines.Insert(_random.Next(lines.Count), lines[_random.Next(lines.Count)])),
                3 => WithLines(bytes, Move),
                4 => bytes[..^_random.Next(Math.Max(bytes.Length / 4, 1))],
                5 => WithLines(bytes, Indent),
                6 => WithLines(bytes, lines => Join(lines, other)),
                7 => WithLines(bytes, Swap),
                8 => WithLines(bytes, Repeat),
                _ => WithWord(bytes),
            };
        }

        return bytes;
    }

    private byte[] WithBytesFlipped(byte[] bytes)
    {
        byte[] spoiled = [.. bytes];
        for (var i = _random.Next(1, 4); i > 0 && spoiled.Length > 0; i--)
        {
            spoiled[_random.Next(spoiled.Length)] = (byte)_random.Next(_random.Next(2) == 0 ? 128 : 256);
        }

        return spoiled;
    }

    private byte[] WithWord(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var at = _random.Next(text.Length + 1);
        var word = Words[_random.Next(Words.Length)];
        if (_random.Next(20) == 0)
        {
            word = string.Concat(Enumerable.Repeat(word, _random.Next(200)));
        }

        return Encoding.UTF8.GetBytes(text.Insert(at, word));
    }

    private static byte[] WithLines(byte[] bytes, Action<List<string>> change)
    {
        // Bytes one by one to letters and back, so that what is no UTF-8 stays as it is.
        List<string> lines = [.. Encoding.Latin1.GetString(bytes).Split('\n')];
        change(lines);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private void Move(List<string> lines)
    {
        var from = _random.Next(lines.Count);
        var line = lines[from];
        lines.RemoveAt(from);
        lines.Insert(_random.Next(lines.Count + 1), line);
    }

    /// <summary>Some lines one step in or out: another structure of the same words.</summary>
    private void Indent(List<string> lines)
    {
        var (from, count, isIn) = (_random.Next(lines.Count), _random.Next(1, 6), _random.Next(2) == 0);
        for (var i = from; i < Math.Min(from + count, lines.Count); i++)
        {
            lines[i] = isIn ? $"  {lines[i]}" : lines[i].StartsWith("  ", StringComparison.Ordinal) ? lines[i][2..] : lines[i];
        }
    }

    /// <summary>Lines of another file come in.</summary>
    private void Join(List<string> lines, byte[] other)
    {
        var theirs = Encoding.Latin1.GetString(other).Split('\n');
        var from = _random.Next(theirs.Length);
        lines.InsertRange(_random.Next(lines.Count + 1), theirs.Skip(from).Take(_random.Next(1, 12)));
    }

    /// <summary>A value behind another key.</summary>
    private void Swap(List<string> lines)
    {
        var (one, two) = (_random.Next(lines.Count), _random.Next(lines.Count));
        var (first, second) = (lines[one].IndexOf(':', StringComparison.Ordinal), lines[two].IndexOf(':', StringComparison.Ordinal));
        if (one != two && first > 0 && second > 0)
        {
            (lines[one], lines[two]) = (lines[one][..first] + lines[two][second..], lines[two][..second] + lines[one][first..]);
        }
    }

    /// <summary>One line many times.</summary>
    private void Repeat(List<string> lines)
    {
        var line = _random.Next(lines.Count);
        lines.InsertRange(line, Enumerable.Repeat(lines[line], _random.Next(1, 400)));
    }
}
