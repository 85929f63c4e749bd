using System.Collections;
using System.Reflection;
using StatiqSite.Commands;
using StatiqSite.Content.Checking;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;
using StatiqSite.Diagnostics.Formats;
using StatiqSite.Outputs;
using StatiqSite.Templating;
using Xunit;

namespace StatiqSite.Tests.Architecture;

/// <summary>Lists are written out by hand, so that their order can be seen; nothing of a family may be missing in its list.</summary>
public sealed class ListTests
{
    private static readonly Assembly Program = typeof(SiteBuild).Assembly;
    private static readonly Assembly Content = typeof(ContentChecker).Assembly;
    private static readonly Assembly Templating = typeof(Template).Assembly;
    private static readonly Assembly Messages = typeof(Diagnostic).Assembly;

    [Fact]
    public void Every_rule_about_the_content_is_asked() =>
        AssertListed<IContentRule>(Content, ContentChecker.Rules);

    [Fact]
    public void Every_format_of_the_site_is_published() =>
        AssertListed<IOutput>(Program, SiteOutputs.All);

    [Fact]
    public void Every_verb_can_be_called() =>
        AssertListed<ISiteCommand>(Program, SiteCommands.All);

    [Fact]
    public void Every_format_of_messages_can_be_chosen() =>
        AssertListed<IDiagnosticFormat>(Messages, DiagnosticFormats.All);

    [Fact]
    public void Every_kind_of_pages_is_known() => Assert.Equal(
        StaticsOf<PageKind>(Content).Select(kind => kind.Id).Order(StringComparer.Ordinal),
        PageKinds.All.Select(kind => kind.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_stands_in_the_list_of_rules() => Assert.Equal(
        new[] { Program, Content, Templating, Messages }
            .SelectMany(StaticsOf<Rule>)
            .Concat(ContentChecker.Rules.Select(rule => rule.Rule))
            .Select(rule => rule.Id)
            .Order(StringComparer.Ordinal),
        SiteRules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void No_two_rules_have_one_name() => None.Of(
        SiteRules.All.GroupBy(rule => rule.Id).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void A_rule_is_named_in_lower_case_and_holds_in_a_sentence() => Assert.All(SiteRules.All, rule =>
    {
        Assert.Matches("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", rule.Id);
        Assert.EndsWith(".", rule.Summary, StringComparison.Ordinal);
    });

    [Fact]
    public void Every_builtin_function_belongs_to_a_group()
    {
        var list = Templating.GetType("StatiqSite.Templating.Builtins.BuiltinList", throwOnError: true)!;
        var tables = ((IEnumerable)list.GetProperty("Groups")!.GetValue(null)!).Cast<object>()
            .Append(list.GetField("EscapingHtml", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!);
        var listed = tables.SelectMany(table => RowsOf(table.GetType().GetProperty("Builtins")!.GetValue(table)!)).ToHashSet();
        var offered = Templating.GetTypes()
            .Where(type => type.Namespace == "StatiqSite.Templating.Builtins" && type.Name.EndsWith("Functions", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType.IsGenericType && field.FieldType.GetGenericArguments()[0].Name == "Builtin")
            .SelectMany(field => RowsOf(field.GetValue(null)!))
            .ToHashSet();
        Assert.NotEmpty(offered);
        Assert.Equal(offered.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> RowsOf(object rows) =>
        ((IEnumerable)rows).Cast<object>().Select(row => (string)row.GetType().GetProperty("Name")!.GetValue(row)!);

    private static void AssertListed<T>(Assembly assembly, IEnumerable<T> list)
        where T : notnull => Assert.Equal(
            assembly.GetTypes().Where(type => typeof(T).IsAssignableFrom(type) && type is { IsClass: true, IsAbstract: false })
                .Select(type => type.FullName!).Order(StringComparer.Ordinal),
            list.Select(item => item.GetType().FullName!).Order(StringComparer.Ordinal));

    private static IEnumerable<T> StaticsOf<T>(Assembly assembly) => assembly.GetTypes()
        .Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => field.FieldType == typeof(T))
        .Select(field => (T)field.GetValue(null)!);
}
