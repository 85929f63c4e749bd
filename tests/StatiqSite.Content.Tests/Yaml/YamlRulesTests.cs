using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;
using Xunit;

namespace StatiqSite.Content.Tests.Yaml;

public sealed class YamlRulesTests
{
    [Fact]
    public void Every_rule_stands_in_the_list_once()
    {
        var declared = typeof(YamlRules).GetFields().Select(field => ((Rule)field.GetValue(null)!).Id);
        Assert.Equal(declared.Order(StringComparer.Ordinal), YamlRules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal));
    }
}
