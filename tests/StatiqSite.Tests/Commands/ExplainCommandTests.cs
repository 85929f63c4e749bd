using StatiqSite.Content.Kinds;
using Xunit;

namespace StatiqSite.Tests.Commands;

/// <summary>The verb that says where things come from.</summary>
public sealed class ExplainCommandTests : IDisposable
{
    private readonly TestSite _site = new();

    public ExplainCommandTests()
    {
        _site.Write("input/series/_directory.yml", "review_by: 2027\n");
        _site.Write("input/series/_side.yml", "title: Side\nsummary: A series.\nlayout: page\n");
        _site.Write("input/series/side.md", "---\nrelated: [glory]\ndraft: true\n---\nProse.\n");
    }

    [Theory]
    [InlineData("all", "side")]
    [InlineData("named", "glory", "Related to")]
    [InlineData("folder", "input/series/side.md", "review_by")]
    [InlineData("absent", "/series/side/", "released")]
    [InlineData("json", "side", "--format", "json")]
    public void Each_value_is_told_with_its_place(string name, params string[] arguments)
    {
        var (exitCode, output, errors) = ProgramRun.Of(_site.Root, ["explain", .. arguments]);
        Assert.Equal((0, ""), (exitCode, errors));
        Accepted.Matches($"Commands/Explain/{name}.txt", output);
    }

    [Theory]
    [InlineData("There is no page `glary`; there is one with a similar name: `glory`.", "glary")]
    [InlineData("There is no page `../../etc/passwd`; name it by its slug or by its file.", "../../etc/passwd")]
    [InlineData("`titel` is not a key of a series; there is one with a similar name: `title`.", "glory", "titel")]
    public void What_is_not_there_is_told_with_what_is_near(string told, params string[] arguments) =>
        Assert.Equal((2, "", $"{told}\n"), ProgramRun.Of(_site.Root, ["explain", .. arguments]));

    [Fact]
    public void Every_list_of_fields_is_written_in_an_order_that_has_each_of_them_once() => Assert.All(
        SchemaDocuments.Of(PageKinds.All).SelectMany(document => document.Schemas),
        schema => Assert.Equal(schema.Fields.Select(field => field.Name).Order(StringComparer.Ordinal), schema.Written.Select(field => field.Name).Order(StringComparer.Ordinal)));

    public void Dispose() => _site.Dispose();
}
