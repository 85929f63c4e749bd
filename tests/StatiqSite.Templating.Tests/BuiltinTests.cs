using System.Text;
using StatiqSite.Diagnostics;
using StatiqSite.Templating.Builtins;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;
using Xunit;

namespace StatiqSite.Templating.Tests;

/// <summary>What the specs cannot say of the builtin functions: that none is missing, and what costs too much ends soon.</summary>
public sealed class BuiltinTests
{
    [Theory]
    [InlineData("array", 21)]
    [InlineData("date", 12)]
    [InlineData("html", 5)]
    [InlineData("math", 13)]
    [InlineData("object", 13)]
    [InlineData("regex", 6)]
    [InlineData("string", 47)]
    [InlineData("timespan", 6)]
    public void A_group_has_all_functions_of_the_language(string group, int count) =>
        Assert.Equal(count, BuiltinList.Groups.Single(table => table.Group == group).Builtins.Length);

    [Fact]
    public void Every_function_stands_in_the_spec_of_its_group()
    {
        var missing = BuiltinList.Groups
            .SelectMany(table => table.Builtins, (table, row) => (Spec: $"builtins-{table.Group}.md", row.Name))
            .Where(row => !File.ReadAllText(SpecFile.Paths.Single(path => Path.GetFileName(path) == row.Spec)).Contains(row.Name, StringComparison.Ordinal))
            .Select(row => row.Name);

        Assert.Empty(missing);
    }

    [Fact]
    public void Names_and_summaries_are_fit_for_the_manual()
    {
        var rows = BuiltinList.Groups.SelectMany(table => table.Builtins).Concat(HtmlFunctions.ForEscapedOutput).ToList();

        Assert.Equal(rows.Count, rows.Select(row => row.Name).Distinct().Count());
        Assert.All(rows, row => Assert.EndsWith(".", row.Summary, StringComparison.Ordinal));
    }

    public static TheoryData<string> Costly =>
    [
        "x = 'a' * 1000000; x | string.contains ('a' * 499999 + 'b' + 'a' * 499999)",
        "x = 'a' * 1000000; for i in 1..1000; x = x | string.replace 'a' 'b'; end",
        "x = '<a ' * 300000; x | html.strip | string.size",
        "x = \"<a '>' \" * 100000; x | html.strip | string.size",
        "x = '<!--' * 200000; x | html.strip | string.size",
        "x = '<script>' * 100000; x | html.strip | string.size",
        "for i in 1..1000000000; x = 1..1000000 | array.sort; end",
        "x = [1]; for i in 1..60; x = array.concat x x; end",
        "x = 'a' * 100000; for i in 1..100000; x | regex.matches 'a'; end",
        "('(' * 5000) | regex.match ('(' * 5000)",
        "x = '['; x = x * 100000; x | object.from_json",
        "x = 9223372036854775807; for i in 1..64; x = math.times x x; end",
        "for i in 1..100000000; math.uuid; end",
        "x = 'object.eval_template x'; object.eval_template('{{ object.eval x }}')",
    ];

    [Theory]
    [MemberData(nameof(Costly))]
    public void What_costs_too_much_ends(string script)
    {
        var settings = new TemplateSettings();
        var limits = new Limits { Steps = 500_000, Bytes = 16 * 1024 * 1024 };
        var context = new EvaluationContext(settings, limits, new EmptyTemplateLoader(), DateTime.UnixEpoch, seed: 1);
        var diagnostics = new DiagnosticBag();
        var template = Template.Parse(new SourceText("page.html", "{{" + script + "}}"), settings, diagnostics)!;

        var isRendered = template.TryRender(context, diagnostics);

        Assert.True(isRendered != diagnostics.HasErrors, "a rendering that fails says why");
    }

    [Fact]
    public void Whatever_a_function_gets_it_answers_or_reports()
    {
        // Every function with every pair and triple of these, as upstream's leniency and strictly.
        string[] values =
        [
            "null", "''", "'a<b'", "'短剧😀'", "0", "-1", "2147483648", "99999999999999999999", "1.5", "true", "[]",
            "[3, null, 'x', {a: 1}]", "{a: 1, b: [1]}", "date.now", "(timespan.from_days 400)", "@string.upcase", "(1..3)",
        ];
        var random = new Random(12345);
        foreach (var isLenient in new[] { false, true })
        {
            var settings = new TemplateSettings { IsLenient = isLenient };
            var limits = new Limits { Steps = 1_000_000, Bytes = 16 * 1024 * 1024 };
            var context = new EvaluationContext(settings, limits, new EmptyTemplateLoader(), DateTime.UnixEpoch, seed: 1);
            foreach (var row in BuiltinList.Groups.SelectMany(table => table.Builtins))
            {
                for (var i = 0; i < 60; i++)
                {
                    var count = random.Next(0, 5);
                    var arguments = string.Join(", ", Enumerable.Range(0, count).Select(_ => values[random.Next(values.Length)]));
                    var diagnostics = new DiagnosticBag();
                    var source = new SourceText("page.html", $"{{{{ {row.Name}({arguments}) }}}}");
                    var template = Template.Parse(source, settings, diagnostics);
                    context.Reset();

                    Assert.True(template is not null, source.Text);
                    Assert.True(template.TryRender(context, diagnostics) != diagnostics.HasErrors, source.Text);
                    Assert.True(Encoding.UTF8.GetString(context.Output.Written).Length >= 0);
                }
            }
        }
    }

    [Fact]
    public void A_declared_member_that_is_wrong_is_told_with_the_nearest()
    {
        var shape = new ModelShape<string>("series page", [new Member<string>("title", "The title.", Value.Of)]);
        var settings = new TemplateSettings();
        var context = new EvaluationContext(settings, new Limits(), new EmptyTemplateLoader(), DateTime.UnixEpoch, seed: 1);
        context.SetGlobal("pages", Value.Of(TemplateArray.FromModel(["Glory"], title => Value.Of(new ModelObject<string>(shape, title)))));
        var diagnostics = new DiagnosticBag();
        var template = Template.Parse(new SourceText("page.html", "{{ pages | array.map 'titel' }}"), settings, diagnostics)!;

        Assert.False(template.TryRender(context, diagnostics));

        var fault = Assert.Single(diagnostics.Sorted());
        Assert.Equal("`titel` is not a member of a series page", fault.Message);
        Assert.Equal("there is a member with a similar name: `title`", fault.Help);
        Assert.Equal("'titel'", fault.Span.Text.ToString());
    }
}
