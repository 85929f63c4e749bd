using StatiqSite.Content.Model;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>What templates see of a fact that disagrees with the one at hand.</summary>
internal sealed record DisputeView(Page Page, Fact Fact, Page Here, SiteViews Views)
{
    public static readonly ModelShape<DisputeView> Shape = new("disagreeing fact",
    [
        new("says", "The fact in one sentence.", view => Value.Of(view.Fact.Says)),
        new("figure", "As a reader says it; null without a number.", view => ViewValues.Text(view.Fact.Figure?.Shown)),
        new("scope", "What of the subject it is about, or null.", view => ViewValues.Text(view.Fact.Scope)),
        new("as_of", "When it held, or null.", view => view.Views.ValueOf(view.Fact.AsOf)),
        new("url", "Its address, with the anchor.", view => Value.Of($"{view.Views.Address(view.Page.Url)}#{view.Fact.Id}")),
        new("title", "The title of the page it lives on.", view => Value.Of(view.Page.Title)),
        new("is_here", "True where that is the page of the fact at hand.", view => Value.Of(ReferenceEquals(view.Page, view.Here))),
        new("is_shown", "True where it stands on the page at hand, too.", view => Value.Of(view.IsShown)),
        new("note", "What a reader must know of it, or null.", view => ViewValues.Text(view.Fact.Note)),
        new("source", "`China Newsweek, March 2025`.", view => ViewValues.Text(view.Views.SourcesOf(view.Fact).Select(SourceView.Short).FirstOrDefault())),
    ]);

    public bool IsShown { get; init; }
}
