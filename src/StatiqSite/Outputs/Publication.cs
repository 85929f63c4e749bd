using StatiqSite.Content.Loading;
using StatiqSite.Content.Model;
using StatiqSite.Rendering;

namespace StatiqSite.Outputs;

/// <summary>All that the formats of the site are made from.</summary>
internal sealed record Publication(Site Site, SiteViews Views, Theme Theme, SourceTree Tree);
