using System.Collections.Immutable;
using StatiqSite.Content.Checking;
using StatiqSite.Content.Comparing;
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
    /// <summary>As the index of rules shows them.</summary>
    public static readonly ImmutableArray<RuleStage> Stages =
    [
        new("files", "Files and folders", LoadingRules.All),
        new("yaml", "YAML", YamlRules.All),
        new("front-matter", "Keys and values", FieldRules.All),
        new("prose", "Prose", MarkdownRules.All),
        new("content", "Pages, sources and tags together", [.. ContentChecker.Rules.Select(rule => rule.Rule)]),
        new("changes", "What a change takes away", ComparingRules.All),
        new("templates", "Templates", [.. TemplateRules.All, Theme.UnknownLayout]),
        new("publishing", "Publishing", [SiteOutputs.DuplicateOutput, .. EmittingRules.All]),
    ];

    public static readonly ImmutableArray<Rule> All = [.. Stages.SelectMany(stage => stage.Rules)];
}
