using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace StatiqSite.Tests.Attacks;

/// <summary>One case of <c>Malformed/*.md</c>: files to be laid over a small sound site, and what is told of them.</summary>
/// <param name="Name"><c>yaml.md: a key without a value</c>.</param>
/// <param name="Files">Each fence whose first line names a file.</param>
/// <param name="Told">The text of the fence called <c>told</c>: the first messages, one line each.</param>
/// <param name="First">The first line of that text in its file, from 0.</param>
/// <param name="Last">The line behind it.</param>
internal sealed partial record MalformedTree(string Name, IReadOnlyList<(string Path, byte[] Bytes)> Files, string Told, int First, int Last)
{
    private static string Folder => Repository.OfTests("Attacks/Malformed");

    public static IEnumerable<string> Paths => Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal);

    public static IEnumerable<MalformedTree> All => Paths.SelectMany(Read);

    public static IEnumerable<MalformedTree> Read(string path)
    {
        var lines = File.ReadAllText(path).Split('\n');
        var files = new List<(string Path, byte[] Bytes)>();
        var name = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                name = $"{Path.GetFileName(path)}: {lines[i][3..]}";
            }

            if (!lines[i].StartsWith("````", StringComparison.Ordinal))
            {
                continue;
            }

            var end = Array.IndexOf(lines, "````", i + 1);
            Assert.True(end > 0, $"{path}:{i + 1}: a fence is not closed");
            var text = string.Concat(lines[(i + 1)..end].Select(line => $"{line}\n"));
            if (lines[i][4..] == "told")
            {
                yield return new MalformedTree(name, [.. files], text, i + 1, end);
                files.Clear();
            }
            else
            {
                files.Add((lines[i][4..], Spelled(text)));
            }

            i = end;
        }
    }

    /// <summary>Writes what is told now into the file, for a reviewer to read.</summary>
    public static void Accept(string path, Func<MalformedTree, string> told)
    {
        var lines = File.ReadAllText(path).Split('\n').ToList();
        foreach (var tree in Read(path).Reverse().ToList())
        {
            lines.RemoveRange(tree.First, tree.Last - tree.First);
            lines.InsertRange(tree.First, told(tree).Split('\n').SkipLast(1));
        }

        File.WriteAllText(path, string.Join('\n', lines));
    }

    /// <summary>What no text file can hold is spelled: <c>⟦1000×[⟧</c> is a thousand brackets, <c>⟦FF FE⟧</c> two bytes, <c>⟦cut⟧</c> the end of the file.</summary>
    private static byte[] Spelled(string text)
    {
        var bytes = new MemoryStream();
        var at = 0;
        foreach (Match match in Spelling().Matches(text))
        {
            bytes.Write(Encoding.UTF8.GetBytes(text[at..match.Index]));
            at = match.Index + match.Length;
            if (match.Value == "⟦cut⟧")
            {
                return bytes.ToArray();
            }

            bytes.Write(match.Groups["count"].Success
                ? Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(
                    match.Groups["what"].Value.Replace("\\n", "\n", StringComparison.Ordinal), int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture))))
                : Convert.FromHexString(match.Groups["bytes"].Value.Replace(" ", "", StringComparison.Ordinal)));
        }

        bytes.Write(Encoding.UTF8.GetBytes(text[at..]));
        return bytes.ToArray();
    }

    [GeneratedRegex("⟦(?:(?<count>[0-9]+)×(?<what>[^⟧]*)|(?<bytes>[0-9A-F]{2}(?: [0-9A-F]{2})*)|cut)⟧")]
    private static partial Regex Spelling();
}
