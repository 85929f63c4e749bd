using StatiqSite.Rendering;

namespace StatiqSite.Outputs;

/// <summary>The index of rules and a page for each: every message ends with the address of one.</summary>
internal sealed class RulePagesOutput : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Publication publication)
    {
        var views = publication.Views;
        if (publication.Rules.IsEmpty)
        {
            yield break;
        }

        yield return new OutputFile.Rendered(
            OutputFile.PathOf(RulesPage.Address), new LayoutChoice("rules"),
            () => ViewValues.Object(RulesPage.Shape, new RulesPage(publication.Rules, views)), RulesPage.Address);

        var rules = publication.Rules.SelectMany(stage => stage.Rules, (stage, rule) => (stage, rule)).ToList();
        for (var i = 0; i < rules.Count; i++)
        {
            var (stage, rule) = rules[i];
            var page = new RulePage(
                rule, stage, i > 0 ? rules[i - 1].rule : null, i + 1 < rules.Count ? rules[i + 1].rule : null, views);
            yield return new OutputFile.Rendered(
                OutputFile.PathOf(rule.Url), new LayoutChoice("rule"),
                () => ViewValues.Object(RulePage.Shape, page), rule.Url);
        }
    }
}
