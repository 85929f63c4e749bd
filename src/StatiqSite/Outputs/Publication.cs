using System.Collections.Immutable;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Loading;
using StatiqSite.Content.Model;
using StatiqSite.Rendering;

namespace StatiqSite.Outputs;

/// <summary>All that the formats of the site are made from.</summary>
/// <param name="Rules">Every rule by stage, for the pages that messages point to; empty where the theme has no layout for them.</param>
/// <param name="Fields">Everything that contributors write, for the pages that list its keys; empty as above.</param>
internal sealed record Publication(
    Site Site, SiteViews Views, Theme Theme, SourceTree Tree, ImmutableArray<RuleStage> Rules, ImmutableArray<SchemaDocument> Fields);
