using StatiqSite.Content.Kinds;
using StatiqSite.Content.Schemas;
using Xunit;

namespace StatiqSite.Tests.Declaring;

/// <summary>A new kind, field or relation is one declaration: reader, checks, pages, schema and reference follow from it.</summary>
public sealed class OneDeclarationTests : IDisposable
{
    private const string Front = "---\ntitle: Golden Phone\nsummary: A prize.\nupdated: 2026-03-01\n";

    private readonly TestSite _site = new();

    [Fact]
    public void It_is_read_published_and_related_in_both_directions()
    {
        _site.Write("theme/layouts/page.html", "{{ page.kind_title }} {{ page.status }}:{{ for detail in page.details }} {{ detail.label }} = {{ for value in detail.values }}{{ value.text }}{{ if value.url }} ({{ value.url }}){{ end }};{{ end }}{{ end }}\n");
        _site.Write("input/awards/golden-phone.md", $"{Front}given: late 2025-11\nrank: local\njury: [Critics, Viewers]\nyearly: true\nhonors: [glory]\n---\nProse.\n");
        Build("");

        Assert.Equal(
            "Awards local: Given = late November 2025; Rank = local; Jury = Critics;Viewers; Every year = yes; Honors = Glory (/series/glory/);\n",
            _site.ReadOutput("awards/golden-phone/index.html"));
        Assert.Equal("Series : Honored by = Golden Phone (/awards/golden-phone/);\n", _site.ReadOutput("series/glory/index.html"));
        Assert.True(File.Exists(_site.In("output/awards/index.html")));
        Assert.Contains("https://example.org/awards/golden-phone/", _site.ReadOutput("sitemap.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("given: 2025-13\n", "input/awards/golden-phone.md:5:8: error[bad-date]: `2025-13` is not a date\n")]
    [InlineData("gven: 2025\n", "input/awards/golden-phone.md:5:1: error[unknown-key]: `gven` is not a key of an award\n")]
    [InlineData("rank: locl\n", "input/awards/golden-phone.md:5:7: error[unknown-choice]: `locl` is not a rank of an award\n")]
    [InlineData("honors: [silver-phone]\n", "input/awards/golden-phone.md:5:10: error[wrong-kind]: `honors` names a series, and `silver-phone` is an award\n")]
    [InlineData("honors: [gloria]\n", "input/awards/golden-phone.md:5:10: error[unknown-page]: no page has the slug `gloria`\n")]
    [InlineData("date: 2025\n", "input/awards/golden-phone.md:5:1: error[foreign-key]: `date` does not say what happened on that day\n")]
    public void It_is_checked(string line, string expected)
    {
        _site.Write("input/awards/golden-phone.md", $"{Front}{line}---\nProse.\n");
        _site.Write("input/awards/silver-phone.md", $"{Front}---\nProse.\n");
        Build(expected);
    }

    [Fact]
    public void It_stands_in_the_reference_of_fields()
    {
        _site.Write("theme/layouts/fields-index.html", "{{ for group in page.groups }}{{ for document in group.documents }}{{ document.title }} {{ document.url }}\n{{ end }}{{ end }}");
        _site.Write("theme/layouts/fields.html", """
            {{ page.title }} in {{ page.place }}
            {{ for list in page.lists; for field in list.fields ~}}
            {{ field.name }}{{ field.is_required ? '!' : '' }} | {{ field.type }} | {{ field.meaning }} | {{ field.example }}{{ for choice in field.choices }} | {{ choice.word }}: {{ choice.meaning }}{{ end }}{{ for target in field.targets }} | {{ target.url }}{{ end }}{{ if field.inverse }} | {{ field.inverse }}{{ end }}
            {{ end; end ~}}
            """);
        _site.Write("input/awards/golden-phone.md", $"{Front}---\nSee [its fields](/contribute/fields/award/).\n");
        Build("");

        Assert.Contains("Awards /contribute/fields/award/\n", _site.ReadOutput("contribute/fields/index.html"), StringComparison.Ordinal);
        Accepted.Matches("Declaring/award.txt", _site.ReadOutput("contribute/fields/award/index.html"));
    }

    [Fact]
    public void It_has_a_schema_for_editors() => Accepted.Matches(
        "Declaring/award.json", SchemaFiles.Of([AwardKind.Kind]).Single(file => file.Path == "schema/award.schema.json").Text);

    [Fact]
    public void It_has_a_text_to_copy_that_is_sound_as_it_stands()
    {
        var text = CopyTemplate.Of(SchemaDocuments.Of([AwardKind.Kind])[0]);
        Accepted.Matches("Declaring/award.md", text);
        WriteCited();
        _site.Write("input/awards/golden-phone.md", text);
        Build("");
    }

    [Fact]
    public void The_text_to_copy_is_sound_with_every_key_taken_up()
    {
        var lines = CopyTemplate.Of(SchemaDocuments.Of([AwardKind.Kind])[0]).Split('\n')
            .Select(line => line.StartsWith('#') && !line.StartsWith("# ", StringComparison.Ordinal) ? line[1..] : line)

            // A page that is kept out or leads elsewhere would not be published, and a small theme has no second layout.
            .Where(line => line is not ("draft: true" or "excluded: true" or "should_output: false" or "redirect_to: xref:jia-li-jia-wai" or "layout: home"));
        WriteCited();
        _site.Write("input/_data/tags.yml", "- id: family\n  title: Family\n  description: Families.\n  group: theme\n- id: dialect\n  title: Dialect\n  description: Dialects.\n  group: form\n");
        _site.WriteSeries("production-hubs", "Hubs");
        _site.Write("input/awards/golden-phone.md", string.Join('\n', lines));
        Build("");
    }

    public void Dispose() => _site.Dispose();

    private void WriteCited() =>
        _site.Write("seeds/press.yml", "- id: china-daily-2026-01-02\n  title: A report\n  publisher: China Daily\n  tier: press\n");

    private void Build(string expected) => Assert.Equal(
        expected, TestSite.Told(_site.Build(options => options with { Kinds = [.. PageKinds.All, AwardKind.Kind] })));
}
