using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking.Rules;

/// <summary>A hierarchy has a top: what is part of a thing does not contain it.</summary>
internal sealed class RelationCycle : IContentRule
{
    private const int MostShown = 6;

    public Rule Rule { get; } = new("relation-cycle", Severity.Error, "No chain of parts, places or parents comes back to where it began.");

    public void Check(Catalog catalog, DiagnosticBag diagnostics)
    {
        // To lie in something and to be a part of it are one: no ring of both makes sense either.
        var links = catalog.Pages
            .SelectMany(page => page.Relations, (page, relation) => (Page: page, Relation: relation))
            .Where(link => link.Relation.Kind.IsHierarchy && ReferenceEquals(catalog.PageOf(link.Page.Slug), link.Page))
            .GroupBy(
                link => link.Relation.Kind.IsContainment ? "" : link.Relation.Kind.Key,
                link => new Link(link.Page.Slug, link.Relation.Target, link.Relation.Kind.Key),
                StringComparer.Ordinal);
        foreach (var relation in links)
        {
            Report(relation, diagnostics);
        }

        Report(catalog.Tags.Where(tag => tag.Parent is not null).Select(tag => new Link(tag.Id, tag.Parent!, "parent")), diagnostics);
    }

    private void Report(IEnumerable<Link> links, DiagnosticBag diagnostics)
    {
        var targets = links
            .Where(link => link.From != link.To.Id)
            .ToLookup(link => link.From, StringComparer.Ordinal);
        foreach (var found in CyclesOf(targets))
        {
            var cycle = found.ConvertAll(link => link.To);
            var key = string.Join("` and `", found.Select(link => link.Key).Distinct(StringComparer.Ordinal));
            var names = cycle.Select(link => $"`{link.Id}`").ToList();
            names = names.Count <= MostShown ? names : [.. names.Take(MostShown - 1), "…", names[^1]];
            diagnostics.Add(new Diagnostic(Rule, cycle[^1].Span, $"`{cycle[^1].Id}` stands above itself by way of `{key}`")
            {
                Label = "comes back to where the chain began",
                Notes = [$"the chain: `{cycle[^1].Id}` → {string.Join(" → ", names)}"],
                Related = [.. cycle.Take(Math.Min(cycle.Count - 1, MostShown)).Select(link => new RelatedPlace(link.Span, "in the chain"))],
                Help = "remove the link that points the wrong way",
            });
        }
    }

    // Every link that leads back into the path walked so far, with that stretch of the path; deep chains need no deep stack.
    private static IEnumerable<List<Link>> CyclesOf(ILookup<string, Link> targets)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var depth = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var start in targets.Select(group => group.Key).Where(start => !done.Contains(start)))
        {
            var path = new List<Link>();
            var open = new Stack<(string Name, IEnumerator<Link> Next)>();
            Enter(start);
            while (open.TryPeek(out var top))
            {
                if (!top.Next.MoveNext())
                {
                    open.Pop();
                    done.Add(top.Name);
                    depth.Remove(top.Name);
                    if (path.Count > 0)
                    {
                        path.RemoveAt(path.Count - 1);
                    }

                    continue;
                }

                var link = top.Next.Current;
                if (depth.TryGetValue(link.To.Id, out var entered))
                {
                    yield return [.. path[entered..], link];
                }
                else if (!done.Contains(link.To.Id))
                {
                    path.Add(link);
                    Enter(link.To.Id);
                }
            }

            void Enter(string name)
            {
                depth.Add(name, path.Count);
                open.Push((name, targets[name].GetEnumerator()));
            }
        }
    }

    private sealed record Link(string From, Reference To, string Key);
}
