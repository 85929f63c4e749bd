using System.Collections.Immutable;
using StatiqSite.Diagnostics;
using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>Every rule, by stage: <c>/contribute/rules/</c>.</summary>
internal sealed record RulesPage(ImmutableArray<RuleStage> Stages, SiteViews Views)
    : ListPage(
        "Rules", "What the check holds every page, template and build to; each rule with its reason, a wrong and a right example.", Address,
        "rules", "", [.. Way(Views), new("Rules", null)], Views)
{
    public const string Address = "/contribute/rules/";

    public static readonly ModelShape<RulesPage> Shape = new("index of rules", MembersWith<RulesPage>(
    [
        new("stages", "The stages in their order: `id`, `title`, `rules`.", page => ViewValues.List(page.Stages, stage => ViewValues.Object(StageView.Shape, new StageView(stage, page.Views)))),
    ]));

    /// <summary>The way down to the rules.</summary>
    public static ImmutableArray<BreadcrumbView> Way(SiteViews views) =>
        [new("Home", views.Address("/")), new("Contribute", views.Address("/contribute/"))];

    /// <summary>One stage and its rules.</summary>
    internal sealed record StageView(RuleStage Stage, SiteViews Views)
    {
        public static readonly ModelShape<StageView> Shape = new("stage of the check",
        [
            new("id", "Its anchor.", view => Value.Of(view.Stage.Id)),
            new("title", "As a contributor says it.", view => Value.Of(view.Stage.Title)),
            new("rules", "In the order in which they are asked.", view => ViewValues.List(view.Stage.Rules, rule => ViewValues.Object(RuleView.Shape, new RuleView(rule, view.Views)))),
        ]);
    }
}

/// <summary>A rule's page: <c>/contribute/rules/unknown-source/</c>.</summary>
/// <param name="Previous">The rule before it in the index.</param>
/// <param name="Next">The rule behind it.</param>
internal sealed record RulePage(Rule Rule, RuleStage Stage, Rule? Previous, Rule? Next, SiteViews Views)
    : ListPage(
        Rule.Id, Rule.Summary.Replace("`", "", StringComparison.Ordinal), Rule.Url, "rule", "",
        [.. RulesPage.Way(Views), new("Rules", Views.Address(RulesPage.Address)), new(Rule.Id, null)], Views)
{
    public static readonly ModelShape<RulePage> Shape = new("rule's page", MembersWith<RulePage>(
    [
        new("rule", "The rule.", page => ViewOf(page.Rule, page.Views)),
        new("stage", "The stage that asks it, in words.", page => Value.Of(page.Stage.Title)),
        new("stage_url", "That stage in the index.", page => Value.Of($"{page.Views.Address(RulesPage.Address)}#{page.Stage.Id}")),
        new("parts", "What there is to say of it: prose and samples.", page => ViewValues.List(RuleManual.PartsOf(page.Rule, page.Views), part => ViewValues.Object(ManualPart.Shape, part))),
        new("previous", "The rule before it, or null.", page => ViewOf(page.Previous, page.Views)),
        new("next", "The rule behind it, or null.", page => ViewOf(page.Next, page.Views)),
    ]));

    private static Value ViewOf(Rule? rule, SiteViews views) =>
        ViewValues.Object(RuleView.Shape, rule is null ? null : new RuleView(rule, views));
}

/// <summary>What templates see of a rule.</summary>
internal sealed record RuleView(Rule Rule, SiteViews Views)
{
    public static readonly ModelShape<RuleView> Shape = new("rule",
    [
        new("id", "As messages name it: `unknown-source`.", view => Value.Of(view.Rule.Id)),
        new("title", "The same, for links.", view => Value.Of(view.Rule.Id)),
        new("url", "Its page.", view => Value.Of(view.Views.Address(view.Rule.Url))),
        new("severity", "`error` or `warning`.", view => Value.Of(view.Rule.Severity == Severity.Error ? "error" : "warning")),
        new("says", "What holds where nobody complains, as HTML.", view => Value.Raw(RuleManual.Sentence(view.Rule.Summary, view.Views))),
    ]);
}
