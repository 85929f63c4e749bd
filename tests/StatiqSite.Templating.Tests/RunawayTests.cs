using System.Text;
using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using Xunit;

namespace StatiqSite.Templating.Tests;

/// <summary>What never ends by itself ends with the limits that a site has by default, and says where; how soon is for the benchmarks to tell.</summary>
public sealed class RunawayTests
{
    public static TheoryData<string, string> Rows() => [.. Runaways.All.Select(row => new TheoryDataRow<string, string>(row.Template, row.Expected))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Ends_with_its_place(string template, string expected)
    {
        var settings = new TemplateSettings();
        var diagnostics = new DiagnosticBag();
        var page = Template.Parse(new SourceText("page.html", template), settings, diagnostics)!;
        var context = new EvaluationContext(settings, new Limits(), new Itself(page), DateTime.UnixEpoch, seed: 0);

        var isRendered = page.TryRender(context, diagnostics);

        var answer = isRendered ? Encoding.UTF8.GetString(context.Output.Written) : Describe(diagnostics);
        Assert.Equal($"{template}\n{expected}", $"{template}\n{answer}");
    }

    [Fact]
    public void Regular_expressions_share_the_time_of_a_rendering_and_a_reset_gives_it_back()
    {
        var settings = new TemplateSettings();
        var limits = new Limits { Regex = TimeSpan.FromMilliseconds(20) };
        var context = new EvaluationContext(settings, limits, new EmptyTemplateLoader(), DateTime.UnixEpoch, seed: 0);
        var hasty = Template.Parse(
            new SourceText("hasty.html", "{{ t = 'a' * 18; while true; x = t | regex.match '(a|aa)*(?=c)$'; end }}"), settings, new DiagnosticBag())!;
        var modest = Template.Parse(new SourceText("modest.html", "{{ ('ab' | regex.match 'b')[0] }}"), settings, new DiagnosticBag())!;
        var diagnostics = new DiagnosticBag();

        Assert.False(hasty.TryRender(context, diagnostics));
        Assert.Equal("1:50 template-limit: the regular expressions search for more than 0.02 s", Describe(diagnostics));
        context.Reset();
        Assert.True(modest.TryRender(context, diagnostics));
        Assert.Equal("b", Encoding.UTF8.GetString(context.Output.Written));
    }

    private static string Describe(DiagnosticBag diagnostics) =>
        string.Join('\n', diagnostics.Sorted().Select(fault => $"{fault.Span.Position} {fault.Rule.Id}: {fault.Message}"));

    private sealed class Itself(ITemplateBody page) : ITemplateLoader
    {
        public IEnumerable<string> Names => ["itself"];

        public ITemplateBody? Load(string name) => name == "itself" ? page : null;
    }
}
