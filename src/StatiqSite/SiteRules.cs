using System.Collections.Immutable;
using StatiqSite.Content.Checking;
using StatiqSite.Content.Loading;
using StatiqSite.Content.Markdown;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;
using StatiqSite.Emitting;
using StatiqSite.Outputs;
using StatiqSite.Rendering;
using StatiqSite.Templating.Evaluation;

namespace StatiqSite;

/// <summary>Every rule of every stage, in the order of the walk.</summary>
internal static class SiteRules
{
    public static readonly ImmutableArray<Rule> All =
    [
        .. LoadingRules.All,
        .. YamlRules.All,
        .. FieldRules.All,
        .. MarkdownRules.All,
        .. ContentChecker.Rules.Select(rule => rule.Rule),
        .. TemplateRules.All,
        Theme.UnknownLayout,
        SiteOutputs.DuplicateOutput,
        .. EmittingRules.All,
    ];
}
