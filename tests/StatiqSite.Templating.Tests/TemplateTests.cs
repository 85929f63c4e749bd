using System.Text;
using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;
using Xunit;

namespace StatiqSite.Templating.Tests;

/// <summary>What a host does with templates.</summary>
public sealed class TemplateTests
{
    private static readonly ModelShape<string> WordShape = new(
        "word",
        [
            new("text", "The word itself.", word => Value.Of(word)),
            new("length", "How many letters it has.", word => Value.Of(word.Length)),
            new("note", "Nothing, ever.", _ => Value.Null),
        ]);

    private static Value Word(string word) => Value.Of(new ModelObject<string>(WordShape, word));

    [Fact]
    public void A_model_shows_its_members() =>
        Assert.Equal("drama 5 ", Rendering.Render(
            "{{ word.text }} {{ word['length'] }} {{ word.note }}", null, ("word", Word("drama"))));

    [Fact]
    public void A_model_says_which_member_it_lacks() =>
        Assert.Equal("1:9 unknown-member: `word.txet` does not exist", Rendering.Render(
            "{{ word.txet }}", null, ("word", Word("drama"))));

    [Fact]
    public void A_model_cannot_be_changed() =>
        Assert.Equal("1:9 template-error: `word.text` is read-only", Rendering.Render(
            "{{ word.text = 1 }}", null, ("word", Word("drama"))));

    [Fact]
    public void A_host_array_cannot_be_changed() =>
        Assert.Equal("1:9 template-error: `list[0]` is read-only", Rendering.Render(
            "{{ list[0] = 1 }}", null, ("list", Value.Of(TemplateArray.FromModel([Value.Of(5)])))));

    [Fact]
    public void One_place_reads_members_of_several_shapes() =>
        Assert.Equal("drama;1;null;", Rendering.Render(
            "{{ for x in list; (x.text ?? 'null') + ';'; end }}", null,
            ("list", Value.Of(TemplateArray.FromModel([Word("drama"), JsonModel.Read("{\"text\":1}"), JsonModel.Read("{}")])))));

    [Fact]
    public void A_host_function_is_called_with_nulls_for_what_is_missing()
    {
        var join = new HostFunction("join", "Joins two.", 1, 2, arguments =>
            Value.Raw($"<{arguments[0].Text}|{(arguments[1].IsNull ? "none" : arguments[1].Text)}>"));

        Assert.Equal("<a|none> <a|b>", Rendering.Render(
            "{{ join 'a' }} {{ 'a' | join 'b' }}", null, ("join", Value.Of(join))));
    }

    [Fact]
    public void A_host_function_points_at_its_wrong_argument()
    {
        var cite = new HostFunction("cite", "Cites.", 1, 2, arguments =>
            throw TemplateFault.WrongArgument(1, $"no source `{arguments[1].Text}`"));

        Assert.Equal("1:13 wrong-argument: no source `b`", Rendering.Render(
            "{{ cite 'a' 'b' }}", null, ("cite", Value.Of(cite))));
    }

    [Fact]
    public void A_context_is_as_new_after_its_reset()
    {
        var settings = new TemplateSettings();
        var diagnostics = new DiagnosticBag();
        var template = Template.Parse(
            new SourceText("page.html", "{{ this.x ?? 'none' }}{{ x = 1 }}{{ readonly x }}{{ y }}"), settings, diagnostics)!;
        var context = Rendering.ContextOf(settings);
        context.SetGlobal("y", Value.Of("host"));

        for (var turn = 0; turn < 3; turn++)
        {
            context.Reset();
            Assert.True(template.TryRender(context, diagnostics));
            Assert.Equal("nonehost", Encoding.UTF8.GetString(context.Output.Written));
        }
    }

    [Fact]
    public void A_context_renders_again_after_a_failure()
    {
        var settings = new TemplateSettings();
        var faulty = Template.Parse(
            new SourceText("a", "{{ func f(x); with {y: 1}; for z in 1..2; capture c; nothing; end; end; end; end; f 1 }}"),
            settings, new DiagnosticBag())!;
        var sound = Template.Parse(
            new SourceText("b", "{{ this.x ?? 'x' }}{{ this.z ?? 'z' }}{{ this.y ?? 'y' }}"), settings, new DiagnosticBag())!;
        var context = Rendering.ContextOf(settings);

        Assert.False(faulty.TryRender(context, new DiagnosticBag()));
        context.Reset();
        Assert.True(sound.TryRender(context, new DiagnosticBag()));

        Assert.Equal("xzy", Encoding.UTF8.GetString(context.Output.Written));
    }

    [Fact]
    public void Many_threads_render_one_template()
    {
        var settings = new TemplateSettings();
        var template = Template.Parse(
            new SourceText("page.html", "{{ for x in 1..200; word.text; word.length; x; end }}{{ word.text | html.escape }}"),
            settings, new DiagnosticBag())!;
        var word = Word("<drama>");
        var results = new string[64];

        Parallel.For(0, results.Length, turn =>
        {
            var context = Rendering.ContextOf(settings);
            context.SetGlobal("word", turn % 2 == 0 ? word : Word("<drama>"));
            results[turn] = template.TryRender(context, new DiagnosticBag())
                ? Encoding.UTF8.GetString(context.Output.Written)
                : "failed";
        });

        Assert.Single(results.Distinct());
        Assert.StartsWith("&lt;drama&gt;71&lt;drama&gt;72", results[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Cancellation_ends_a_loop()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            Rendering.Render("{{ while true }}{{ end }}", new Limits { Cancellation = source.Token }));
    }

    [Fact]
    public void Json_keeps_numbers_dates_and_nulls_apart() =>
        Assert.Equal("1 1.5 2024 none 123456789012345678901234567890", Rendering.Render(
            "{{ m.a }} {{ m.b }} {{ m.c.year }} {{ m.d ?? 'none' }} {{ m.e }}", null,
            ("m", JsonModel.Read("""{"a":1,"b":1.5,"c":"2024-01-05T00:00:00Z","d":null,"e":123456789012345678901234567890}"""))));
}
