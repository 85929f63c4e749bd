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

    public byte[] Spoil(byte[] bytes)
    {
        for (var i = _random.Next(1, 5); i > 0; i--)
        {
            bytes = _random.Next(7) switch
            {
                0 => WithBytesFlipped(bytes),
                1 => WithLines(bytes, lines => lines.RemoveAt(_random.Next(lines.Count))),
                2 => WithLines(bytes, lines => lines.Insert(_random.Next(lines.Count), lines[_random.Next(lines.Count)])),
                3 => WithLines(bytes, Move),
                4 => bytes[..^_random.Next(Math.Max(bytes.Length / 4, 1))],
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
}
