using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A fact that is used, compared, contradicted or shown elsewhere has its home somewhere.</summary>
internal sealed class UnknownFact : IContentRule
{
    private const int MostNamed = 8;

    public Rule Rule { get; } = new("unknown-fact", Severity.Error, "Every fact that a page names exists.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        var search = new Search(catalog);
        foreach (var page in catalog.Pages)
        {
            foreach (var reference in Mentions.FactsOf(page).Where(reference => catalog.FactOf(page, reference) is null))
            {
                diagnostics.Add(Unknown(catalog, page, reference, search));
            }
        }
    }

    private Diagnostic Unknown(Catalog catalog, Page page, FactReference reference, Search search)
    {
        var home = reference.Slug is null ? page : catalog.PageOf(reference.Slug);
        if (home is null)
        {
            var unknown = new Diagnostic(Rule, reference.Span, $"no page has the slug `{reference.Slug}`, so it has no fact `{reference.Id}`");
            return search.Pages.Of(reference.Slug!) is { } meant
                ? unknown with
                {
                    Help = PageSuggestion.Help(meant),
                    Edits = [new Edit(reference.Span, $"{meant.Slug}#{reference.Id}", IsSafe: false)],
                }
                : unknown;
        }

        var diagnostic = new Diagnostic(Rule, reference.Span, reference.Slug is null
            ? $"no fact of this page has the id `{reference.Id}`"
            : $"no fact of `{reference.Slug}` has the id `{reference.Id}`");

        if (search.FactsOf(home).Of(reference.Id) is { } near)
        {
            return diagnostic with
            {
                Help = $"there is a fact with a similar id: `{near}`",
                Edits = [new Edit(reference.Span, reference.Slug is null ? near : $"{reference.Slug}#{near}", IsSafe: false)],
            };
        }

        // Most likely the fact moved, or its page was left out.
        return search.HomesOf(reference.Id) is [var only]
            ? diagnostic with
            {
                Help = $"there is a fact with this id on another page: `{only.Slug}#{reference.Id}`",
                Edits = [new Edit(reference.Span, $"{only.Slug}#{reference.Id}", IsSafe: false)],
            }
            : diagnostic with { Notes = [FactsOf(home)] };
    }

    private static string FactsOf(Page page)
    {
        var ids = page.OwnFacts.Take(MostNamed + 1).Select(fact => $"`{fact.Id}`").ToList();
        return ids.Count switch
        {
            0 => $"`{page.Slug}` has no facts of its own",
            <= MostNamed => $"the facts of `{page.Slug}`: {string.Join(", ", ids)}",
            _ => $"the facts of `{page.Slug}`: {string.Join(", ", ids.Take(MostNamed))} and others",
        };
    }

    private sealed class Search(Catalog catalog)
    {
        private readonly Dictionary<Page, NearestNames> _names = new(ReferenceEqualityComparer.Instance);
        private ILookup<string, Page>? _homes;

        public PageSuggestion Pages { get; } = new(catalog);

        public NearestNames FactsOf(Page page) => _names.TryGetValue(page, out var names)
            ? names
            : _names[page] = new NearestNames(page.OwnFacts.Select(fact => fact.Id));

        public List<Page> HomesOf(string id)
        {
            _homes ??= catalog.Pages
                .Where(page => page.Kind.HasSlugs)
                .SelectMany(page => page.OwnFacts, (page, fact) => (page, fact.Id))
                .ToLookup(fact => fact.Id, fact => fact.page, StringComparer.Ordinal);
            return [.. _homes[id].Take(2)];
        }
    }
}
