using StatiqSite.Content.Kinds;
using StatiqSite.Content.Schemas;
using Xunit;

namespace StatiqSite.Tests.Commands;

/// <summary>The verb that writes what editors know of the fields.</summary>
public sealed class SchemaCommandTests : IDisposable
{
    private readonly TestSite _site = new();

    private static IEnumerable<string> Paths => SchemaFiles.Of(PageKinds.All).Select(file => file.Path);

    [Fact]
    public void It_writes_every_file_and_then_has_nothing_to_do()
    {
        Assert.Equal((1, "", string.Concat(Paths.Select(path => $"{path} is not current; `schema` mends this\n"))), ProgramRun.Of(_site.Root, "schema", "--check"));
        Assert.Equal("input seeds settings.yml theme", _site.Siblings());

        Assert.Equal((0, string.Concat(Paths.Select(path => $"Wrote {path}\n")), ""), ProgramRun.Of(_site.Root, "schema"));
        Assert.All(SchemaFiles.Of(PageKinds.All), file => Assert.Equal(file.Text, File.ReadAllText(_site.In(file.Path))));

        Assert.Equal((0, "All schemas are current\n", ""), ProgramRun.Of(_site.Root, "schema", "--check"));
        Assert.Equal((0, "All schemas are current\n", ""), ProgramRun.Of(_site.Root, "schema"));
    }

    [Fact]
    public void A_file_that_was_changed_and_one_that_is_of_nothing_are_told_and_mended()
    {
        ProgramRun.Of(_site.Root, "schema");
        _site.Change("schema/tags.schema.json", "synonyms", "sinonyms");
        _site.Write("schema/award.schema.json", "{}\n");
        _site.Write("schema/README.md", "# Ours\n");

        Assert.Equal(
            (1, "", "schema/tags.schema.json is not current; `schema` mends this\nschema/award.schema.json is not current; `schema` mends this\n"),
            ProgramRun.Of(_site.Root, "schema", "--check"));
        Assert.Equal((0, "Wrote schema/tags.schema.json\nRemoved schema/award.schema.json\n", ""), ProgramRun.Of(_site.Root, "schema"));
        Assert.Equal((0, "All schemas are current\n", ""), ProgramRun.Of(_site.Root, "schema", "--check"));
        Assert.Equal("# Ours\n", File.ReadAllText(_site.In("schema/README.md")));
    }

    [Fact]
    public void A_link_in_the_place_of_a_file_is_not_written_through()
    {
        _site.Write("elsewhere.txt", "Untouched.\n");
        Directory.CreateDirectory(_site.In("schema"));
        File.CreateSymbolicLink(_site.In("schema/series.schema.json"), _site.In("elsewhere.txt"));

        Assert.Equal((1, "", "schema/series.schema.json is no ordinary file.\n"), ProgramRun.Of(_site.Root, "schema"));
        Assert.Equal("Untouched.\n", File.ReadAllText(_site.In("elsewhere.txt")));
    }

    public void Dispose() => _site.Dispose();
}
