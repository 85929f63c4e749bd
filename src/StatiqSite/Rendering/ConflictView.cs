using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>Facts of a page that disagree with one another or with facts elsewhere.</summary>
internal sealed record ConflictView(IReadOnlyList<ShownFact> Facts, PageView Page)
{
    public static readonly ModelShape<ConflictView> Shape = new("disagreement",
    [
        new("facts", "Those shown on this page; each has its `conflicts`.", view => ViewValues.List(view.Facts, view.Page.ViewOf)),
        new("note", "What may explain it, or null.", view => ViewValues.Text(MeasureView.NotesOf(view.Facts))),
    ]);

    /// <summary>One group for all facts that a chain of disagreements joins.</summary>
    public static Value ListOf(PageView page)
    {
        var conflicts = page.Views.Site.Conflicts;
        var open = page.ShownFacts.Where(shown => !conflicts.Of(shown.Fact).IsEmpty).ToList();
        var groups = new List<Value>();
        while (open is [var first, ..])
        {
            var joined = new HashSet<Fact>([first.Fact], ReferenceEqualityComparer.Instance);
            var queue = new Queue<Fact>(joined);
            while (queue.TryDequeue(out var fact))
            {
                foreach (var (_, other) in conflicts.Of(fact))
                {
                    if (joined.Add(other))
                    {
                        queue.Enqueue(other);
                    }
                }
            }

            var facts = open.Where(shown => joined.Contains(shown.Fact)).ToList();
            open.RemoveAll(shown => joined.Contains(shown.Fact));
            groups.Add(ViewValues.Object(Shape, new ConflictView(facts, page)));
        }

        return ViewValues.List(groups);
    }
}
