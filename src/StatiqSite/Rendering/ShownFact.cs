using StatiqSite.Content.Model;

namespace StatiqSite.Rendering;

/// <summary>A fact as one page shows it: its own, or one that lives elsewhere.</summary>
/// <param name="Home">The page it lives on.</param>
/// <param name="Anchor">Its id on the page that shows it.</param>
/// <param name="Index">Its place among the facts that the page shows, from 0.</param>
internal sealed record ShownFact(Fact Fact, Page Home, string Anchor, int Index)
{
    /// <summary>All facts a page shows, in its order; a use that leads nowhere was reported and is left out.</summary>
    public static IEnumerable<ShownFact> AllOf(Page page, Catalog catalog)
    {
        var index = 0;
        foreach (var entry in page.FactEntries)
        {
            switch (entry)
            {
                case FactEntry.Own own:
                    yield return new ShownFact(own.Fact, page, own.Fact.Id, index++);
                    break;

                case FactEntry.Use use when catalog.FactOf(page, use.Reference) is var (home, fact):
                    yield return new ShownFact(fact, home, $"{home.Slug}--{fact.Id}", index++);
                    break;
            }
        }
    }
}
