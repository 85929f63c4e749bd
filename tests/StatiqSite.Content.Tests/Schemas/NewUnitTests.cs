using System.Collections.Immutable;
using System.Text.Json.Nodes;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Model;
using StatiqSite.Content.Schemas;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;
using Xunit;

namespace StatiqSite.Content.Tests.Schemas;

/// <summary>A new unit is one row of the list: what reads, shows, checks and describes units asks that list alone.</summary>
public sealed class NewUnitTests
{
    private static readonly Unit Stars = new("stars", "star", "stars", "星", "Stars that viewers give.") { NeedsOutOf = true };

    private static readonly Field<Unit> Field = new("unit", "What the number counts.", new UnitType([.. Units.All, Stars])) { Example = "stars" };

    public static TheoryData<string> Ids => [.. Units.All.Select(unit => unit.Id)];

    [Fact]
    public void It_is_read()
    {
        var diagnostics = new DiagnosticBag();
        var source = new SourceText("input/a.md", "unit: stars\n");
        var values = new List<FieldValue>();
        Field.Read(Assert.IsType<YamlMapping>(YamlReader.Read(source, 0, source.Text.Length, diagnostics)).Entries[0], "a fact", values, diagnostics);

        Assert.False(diagnostics.HasAny);
        Assert.Same(Stars, Assert.Single(values).Value);
    }

    [Fact]
    public void It_is_shown()
    {
        Assert.True(Amount.TryParse("4.5", out var amount, out _));
        var figure = new Figure("score", amount, Stars, Qualifier.About, Base: null, Of: null, OutOf: 5);

        Assert.Equal(("about 4.5 out of 5", "约4.5星（满分5分）"), (figure.Shown, figure.ShownChinese));
    }

    [Fact]
    public void It_is_described_and_asks_for_what_it_needs()
    {
        Assert.Equal(new Choice("stars", "Stars that viewers give."), Field.Choices[^1]);
        Assert.Equal([FactSchema.OutOf], FactSchema.NeededBy(Stars));

        var schema = new Schema("a mark", [Field], [FactSchema.OutOf])
        {
            Together = [.. FactSchema.NeededBy(Stars).Select(needed => new KeyRule.NeedsWhere(FieldRules.IncompleteFigure, Field, Stars.Id, needed))],
        };
        var interpreter = new SchemaInterpreter(JsonNode.Parse(JsonSchema.Of(new SchemaDocument("marks", "Marks", "Marks.", "marks.yml", SchemaForm.File, schema)))!.AsObject());

        Assert.Equal([], interpreter.FaultsOf(YamlAsJson.Parse("unit: stars\nout_of: 5\n")));
        Assert.Equal([": `out_of` is missing"], interpreter.FaultsOf(YamlAsJson.Parse("unit: stars\n")));
    }

    /// <summary>Of every unit of the list by itself, so that a row added there is covered without another line here.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_unit_of_the_list_is_read_with_what_it_needs_and_not_without(string id)
    {
        var unit = Units.Of(id)!;
        var needed = FactSchema.NeededBy(unit).ToImmutableArray();
        var whole = $"title: Glory\nsummary: A series.\nfacts:\n  - id: a\n    says: A figure.\n    source: variety\n    measure: score\n    value: 4\n    unit: {id}\n";

        Assert.Equal("", Faults(whole + string.Concat(needed.Select(field => $"    {field.Name}: {field.Example}\n"))));
        Assert.Equal(string.Concat(needed.Select(field => $"the unit `{id}` needs `{field.Name}`\n")), Faults(whole));
        Assert.Contains(FactSchema.Unit.Choices, choice => choice.Word == id && choice.Meaning.Length > 0);
    }

    private static string Faults(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var source = new SourceText("input/series/glory.md", yaml);
        SeriesKind.Kind.Schema.Read(
            Assert.IsType<YamlMapping>(YamlReader.Read(source, 0, yaml.Length, diagnostics)), source.Span(0, 0), "front matter starts here", diagnostics);
        return string.Concat(diagnostics.Sorted().Select(fault => $"{fault.Message}\n"));
    }
}
