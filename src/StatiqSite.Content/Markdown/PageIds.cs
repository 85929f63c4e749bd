using System.Globalization;
using System.Text;

namespace StatiqSite.Content.Markdown;

/// <summary>The ids of one page's prose: each given once.</summary>
internal sealed class PageIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);
    private readonly List<string> _given = [];

    public IReadOnlyList<string> Given => _given;

    /// <summary>The id itself, or where it is taken the id with a number behind it: <c>market-2</c>.</summary>
    public string Take(string wanted)
    {
        var id = wanted;
        var number = _next.GetValueOrDefault(wanted, 2);
        while (!_taken.Add(id))
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number++}");
        }

        _next[wanted] = number;
        _given.Add(id);
        return id;
    }

    /// <summary>The id of a heading from its words: letters of every script and digits stay, all else parts them.</summary>
    /// <remarks>Made from the heading's own words alone, so that a new heading moves no other's id.</remarks>
    public static string Slug(string words)
    {
        var slug = new StringBuilder(words.Length);
        foreach (var letter in words)
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || letter == '_')
            {
                _ = slug.Append(char.ToLowerInvariant(letter));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && letter is not ('\'' or '’'))
            {
                _ = slug.Append('-');
            }
        }

        var end = slug.Length > 0 && slug[^1] == '-' ? slug.Length - 1 : slug.Length;
        return end == 0 ? "section" : slug.ToString(0, end);
    }
}
