using System.Text;
using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;
using Xunit;

namespace StatiqSite.Templating.Tests;

/// <summary>The faults that public advisories tell of in engines of this language, each as a row that names it; ours ends with a place.</summary>
public sealed class AdvisoryTests
{
    public static TheoryData<string, string, string> Faults() =>
    [
        .. Advisories.All.Select(row => new TheoryDataRow<string, string, string>(row.Fault, row.Template, row.Expected)),
        new(
            "a member that is not exposed is read where another kind of model was read before (5wr9-m6jw-xx44)", "{{ for x in mixed; x.secret; end }}",
            "1:22 unknown-member: `x.secret` does not exist"),
        new(
            "a template writes to a model (7jvp-hj45-2f2m)", "{{ open.secret = 'changed' }}",
            "1:9 template-error: `open.secret` is read-only"),
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Ends_with_its_place(string fault, string template, string expected)
    {
        var open = new ModelShape<string>("page", [new Member<string>("secret", "A member.", Value.Of)]);
        var closed = new ModelShape<string>("person", [new Member<string>("name", "A member.", Value.Of)]);
        var (first, second) = (Value.Of(new ModelObject<string>(open, "shown")), Value.Of(new ModelObject<string>(closed, "Glory")));

        var answer = Rendering.Render(
            template, limits: null, ("open", first), ("mixed", Value.Of(TemplateArray.FromModel([first, second]))));

        Assert.Equal($"{fault}\n{expected}", $"{fault}\n{answer}");
    }

    [Fact]
    public void An_include_is_never_stale_after_a_reset_x6m9_38vm_2xhf()
    {
        var settings = new TemplateSettings();
        var diagnostics = new DiagnosticBag();
        var loader = new OneTemplate();
        var context = new EvaluationContext(settings, new Limits(), loader, DateTime.UnixEpoch, seed: 0);
        var page = Template.Parse(new SourceText("page.html", "{{ include 'part' }}"), settings, diagnostics)!;

        loader.Body = Template.Parse(new SourceText("part.html", "old"), settings, diagnostics);
        Assert.True(page.TryRender(context, diagnostics));
        Assert.Equal("old", Encoding.UTF8.GetString(context.Output.Written));

        context.Reset();
        loader.Body = Template.Parse(new SourceText("part.html", "new"), settings, diagnostics);
        Assert.True(page.TryRender(context, diagnostics));
        Assert.Equal("new", Encoding.UTF8.GetString(context.Output.Written));
    }

    private sealed class OneTemplate : ITemplateLoader
    {
        public ITemplateBody? Body { get; set; }

        public IEnumerable<string> Names => ["part"];

        public ITemplateBody? Load(string name) => Body;
    }
}
