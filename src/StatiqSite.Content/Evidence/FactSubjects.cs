using System.Text;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Evidence;

/// <summary>Works out what facts are about, so that facts on two pages are known to be about one thing. What cannot be known is not guessed.</summary>
/// <remarks>
/// A fact is about its own page. Three things are known beyond that: a scope that names the page itself says nothing; a scope that names
/// a page which lies in the fact's own page (by a hierarchy: <c>located_in</c>, <c>part_of</c>, <c>parent</c>) is about that page; and a
/// report is not what it measures: its facts are about the page that the scope names, and about what it <c>covers</c>.
/// "Views, on Hongguo" of a series is not about Hongguo: a scope elsewhere narrows and does not replace.
/// </remarks>
internal sealed class FactSubjects
{
    private readonly Catalog _catalog;

    // Null where two pages share a name: then it names neither.
    private readonly Dictionary<string, Page?> _names = new(StringComparer.Ordinal);

    public FactSubjects(Catalog catalog)
    {
        _catalog = catalog;
        foreach (var page in catalog.Pages.Where(page => page.Kind.HasSlugs))
        {
            Name(page.Title, page);
            Name(page.Slug, page);
            Name(page.TitleZh, page);
            foreach (var name in page.AlsoKnownAs)
            {
                Name(name, page);
            }
        }
    }

    /// <summary>One for nearly every fact; several for what a report finds of several pages.</summary>
    public IReadOnlyList<Subject> Of(Page home, Fact fact)
    {
        var scope = Plain(fact.Scope);
        var (named, rest) = NamedIn(scope);
        if (named is not null && (ReferenceEquals(named, home) || home.Kind == ReportKind.Kind || LiesIn(named, home)))
        {
            return [new Subject(named, rest)];
        }

        var own = new Subject(home, scope);
        return home.Kind == ReportKind.Kind && home.FrontMatter.TryGet(ReportKind.Covers, out var covered)
            ? [own, .. covered.Select(link => _catalog.PageOf(link.Target.Id)).OfType<Page>().Select(page => new Subject(page, scope)).Distinct()]
            : [own];
    }

    /// <summary><c>the First  Season-2</c> is <c>first season 2</c>: small things do not tell scopes apart.</summary>
    public static string Plain(string? words)
    {
        if (string.IsNullOrEmpty(words))
        {
            return "";
        }

        var plain = new StringBuilder(words.Length);
        foreach (var letter in words)
        {
            var kept = letter switch
            {
                '-' or '–' or '_' => ' ',
                '’' => '\'',
                '，' => ',',
                _ => char.IsWhiteSpace(letter) ? ' ' : char.ToLowerInvariant(letter),
            };
            if (kept != ' ' || (plain.Length > 0 && plain[^1] != ' '))
            {
                plain.Append(kept);
            }
        }

        var text = plain.ToString().TrimEnd();
        return text.StartsWith("the ", StringComparison.Ordinal) ? text[4..] : text;
    }

    private void Name(string? name, Page page)
    {
        if (Plain(name) is { Length: > 0 } plain && !_names.TryAdd(plain, page) && !ReferenceEquals(_names[plain], page))
        {
            _names[plain] = null;
        }
    }

    // `zhengzhou`, `zhengzhou, first three quarters` or `first three quarters, zhengzhou`
    private (Page? Page, string Remainder) NamedIn(string scope)
    {
        if (scope.Length == 0 || _names.ContainsKey(scope))
        {
            return (_names.GetValueOrDefault(scope), _names.GetValueOrDefault(scope) is null ? scope : "");
        }

        var first = scope.IndexOf(',', StringComparison.Ordinal);
        var last = scope.LastIndexOf(',');
        return first < 0 ? (null, scope)
            : _names.GetValueOrDefault(scope[..first].TrimEnd()) is { } head ? (head, Plain(scope[(first + 1)..]))
            : _names.GetValueOrDefault(scope[(last + 1)..].TrimStart()) is { } tail ? (tail, Plain(scope[..last]))
            : (null, scope);
    }

    private bool LiesIn(Page part, Page whole)
    {
        var seen = new HashSet<Page>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Page>([part]);
        while (open.TryPop(out var page))
        {
            if (ReferenceEquals(page, whole))
            {
                return true;
            }

            if (!seen.Add(page))
            {
                continue;
            }

            foreach (var (kind, target) in page.Relations)
            {
                if (kind.IsContainment && _catalog.PageOf(target.Id) is { } above)
                {
                    open.Push(above);
                }
            }
        }

        return false;
    }
}
