using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>What a reader gets where nothing is: <c>/404.html</c>.</summary>
internal sealed record MissingPage(SiteViews Views)
    : ListPage(
        "Page not found", "There is no page at this address.", "/404.html", "missing", "",
        [new("Home", Views.Address("/")), new("Not found", null)], Views)
{
    public static readonly ModelShape<MissingPage> Shape = new("page for what is missing", MembersWith<MissingPage>([]));
}
