using System.Text.Json.Nodes;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Schemas;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;
using StatiqSite.Diagnostics.Formats;
using Xunit;

namespace StatiqSite.Content.Tests.Schemas;

/// <summary>What editors are told of fields is true: it lets every real file pass and marks what the check would mark.</summary>
public sealed class SchemaFileTests
{
    private const string Page = "title: Glory\nsummary: A spec needs few words.\n";

    private const string Fact = $"{Page}facts:\n  - id: views\n    says: It was seen.\n    source: variety\n";

    private const string Source = "- id: variety\n  title: A report\n  publisher: Variety\n  tier: press\n";

    public static TheoryData<string> Paths => [.. SchemaFiles.Of(PageKinds.All).Select(file => file.Path)];

    public static TheoryData<string> Names => [.. SchemaDocuments.Of(PageKinds.All).Where(document => document.Form != SchemaForm.Part).Select(document => document.Id)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_file_in_the_repository_is_what_the_verb_writes(string path) => Assert.Equal(
        SchemaFiles.Of(PageKinds.All).Single(file => file.Path == path).Text, File.ReadAllText(Path.Combine(Root, path)));

    [Fact]
    public void No_schema_stands_in_the_repository_that_the_verb_does_not_write() => Assert.Equal(
        SchemaFiles.Of(PageKinds.All).Select(file => file.Path).Where(path => path.StartsWith("schema/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Path.Combine(Root, "schema"), "*.*").Where(file => Path.GetFileName(file) != "README.md").Select(file => $"schema/{Path.GetFileName(file)}").Order(StringComparer.Ordinal));

    /// <summary>What programs are told of our faults is what the schema says, to the last property.</summary>
    [Fact]
    public void The_json_of_every_fault_in_a_specification_passes_its_schema()
    {
        var schema = new SchemaInterpreter(JsonNode.Parse(JsonFormatSchema.Text)!.AsObject());
        var told = RuleSpecs.AllTold();
        Assert.Contains(told, fault => fault is { Edits.IsEmpty: false, Related.IsEmpty: false });
        var written = new StringWriter();
        new JsonFormat().Write(told, written, FormatOptions.Plain);

        Assert.Equal("", string.Join('\n', schema.FaultsOf(JsonNode.Parse(written.ToString()))));

        var spoiled = JsonNode.Parse(written.ToString())!;
        spoiled["diagnostics"]![0]!.AsObject().Remove("help");
        spoiled["diagnostics"]![0]!["start"]!["line"] = 0;
        Assert.Equal(["/diagnostics/0: `help` is missing", "/diagnostics/0/start/line: is too small"], schema.FaultsOf(spoiled));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_real_file_passes(string id)
    {
        var schema = SchemaOf(id);
        var files = FilesOf(SchemaDocuments.Of(PageKinds.All).Single(document => document.Id == id)).ToList();
        Assert.NotEmpty(files);
        foreach (var (path, yaml) in files)
        {
            Assert.Equal((path, ""), (path, YamlAsJson.Parse(yaml) is { } content ? string.Join('\n', schema.FaultsOf(content)) : ""));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_example_in_a_schema_passes_that_schema(string id)
    {
        var root = Parse(id);
        var schemas = (root["$defs"]?.AsObject().Select(part => part.Value!) ?? []).Append(root);
        var count = 0;
        foreach (var (name, property) in schemas.Where(schema => schema["properties"] is not null).SelectMany(schema => schema["properties"]!.AsObject()))
        {
            foreach (var example in property!["examples"]?.AsArray() ?? [])
            {
                // Alone, with the parts that it may name.
                var alone = property.DeepClone().AsObject();
                alone["$defs"] = root["$defs"]?.DeepClone() ?? new JsonObject();
                Assert.Equal((name, ""), (name, string.Join('\n', new SchemaInterpreter(alone).FaultsOf(example))));
                count++;
            }
        }

        Assert.True(count >= 3, "a schema has examples");
    }

    [Theory]
    [InlineData("series", Page, "")]
    [InlineData("series", $"{Page}seasns: 2\n", ": `seasns` is unknown")]
    [InlineData("series", "title: Glory\n", ": `summary` is missing")]
    [InlineData("page", "title: Glory\n", "")]
    [InlineData("page", "summary: A page.\n", ": `title` is missing")]
    [InlineData("series", "title: 2025\nsummary: true\n", "")]
    [InlineData("series", "title: ''\nsummary: A series.\n", "/title: does not match")]
    [InlineData("series", $"{Page}status: relased\n", "/status: is not one of [\"announced\",\"released\",\"ended\"]")]
    [InlineData("policy", $"{Page}status: released\n", "/status: is not one of [\"proposed\",\"announced\",\"in-force\",\"superseded\",\"repealed\"]")]
    [InlineData("series", $"{Page}episodes: 0\n", "")]
    [InlineData("series", $"{Page}episodes: -1\n", "/episodes: is too small")]
    [InlineData("series", $"{Page}episodes: 2147483647\n", "")]
    [InlineData("series", $"{Page}episodes: 2147483648\n", "/episodes: is too large")]
    [InlineData("series", $"{Page}episodes: 2.5\n", "/episodes: is not \"integer\"")]
    [InlineData("settings", "title: A site\npage_size: 1\n", "")]
    [InlineData("settings", "title: A site\npage_size: 0\n", "/page_size: is too small")]
    [InlineData("settings", "title: A site\nhost: example.org\n", "/host: does not match")]
    [InlineData("settings", "title: A site\nstale_after:\n  monthly-users: 18 months\n", "")]
    [InlineData("settings", "title: A site\nstale_after:\n  monthly-users: soon\n", "/stale_after/monthly-users: does not match")]
    [InlineData("theme", "escape: yes\n", "/escape: is not \"boolean\"")]
    [InlineData("theme", "bytes: 16383\n", "/bytes: is too small")]
    [InlineData("series", $"{Page}released: 2025\n", "")]
    [InlineData("series", $"{Page}released: 2025-3\n", "/released: does not match")]
    [InlineData("series", $"{Page}updated: 2026-11\n", "/updated: does not match")]
    [InlineData("series", $"{Page}platforms: hongguo\n", "")]
    [InlineData("series", $"{Page}Tags: [family]\n", "")]
    [InlineData("series", $"{Page}tags: {{a: b}}\n", "/tags: is not [\"string\",\"integer\",\"boolean\",\"array\"]")]
    [InlineData("series", $"{Page}redirect_from: /series/old/\n", "")]
    [InlineData("series", $"{Page}redirect_from: [{{from: /series/old/, reason: moved}}]\n", "")]
    [InlineData("series", $"{Page}redirect_from: [{{reason: moved}}]\n", "/redirect_from/0: is none of the ways to write it")]
    [InlineData("series", $"{Page}redirect_from: /series/old\n", "/redirect_from: does not match")]
    [InlineData("series", Fact, "")]
    [InlineData("series", $"{Fact}  - use: zhengzhou#market-2025\n", "")]
    [InlineData("series", $"{Fact}  - use: zhengzhou#market-2025\n    note: x\n", "/facts/1: `note` is unknown")]
    [InlineData("series", $"{Page}facts:\n  - id: views\n    says: It was seen.\n", "/facts/0: `source` is missing")]
    [InlineData("series", $"{Fact}    measure: views\n    value: 1.33 million\n    unit: views\n", "")]
    [InlineData("series", $"{Fact}    measure: views\n", "/facts/0: `value` is missing\n/facts/0: `unit` is missing")]
    [InlineData("series", $"{Fact}    measure: views\n    value: 4\n", "/facts/0: `unit` is missing")]
    [InlineData("series", $"{Fact}    qualifier: over\n", "/facts/0: `measure` is missing\n/facts/0: `value` is missing\n/facts/0: `unit` is missing")]
    [InlineData("series", $"{Fact}    measure: growth\n    value: 4\n    unit: percent-change\n", "/facts/0: `base` is missing")]
    [InlineData("series", $"{Fact}    measure: growth\n    value: 4\n    unit: percent-change\n    base: 2024\n", "")]
    [InlineData("series", $"{Fact}    measure: growth\n    value: 4\n    unit: percent-change\n    base: last-year\n", "/facts/0/base: does not match")]
    [InlineData("series", $"{Fact}    measure: sets\n    value: 4\n    unit: count\n", "/facts/0: `of` is missing")]
    [InlineData("series", $"{Fact}    measure: score\n    value: 4.5\n    unit: rating\n", "/facts/0: `out_of` is missing")]
    [InlineData("series", $"{Fact}    measure: score\n    value: 4.5\n    unit: rating\n    out_of: 10\n", "")]
    [InlineData("series", $"{Fact}    measure: views\n    value: many\n    unit: views\n", "/facts/0/value: does not match")]
    [InlineData("series", $"{Fact}    on_timeline: true\n", "/facts/0: `as_of` is missing")]
    [InlineData("series", $"{Fact}    on_timeline: false\n", "")]
    [InlineData("series", $"{Page}events:\n  - date: 2025\n    label: It opened.\n", "/events/0: is none of the ways to write it")]
    [InlineData("series", $"{Page}events:\n  - date: 2025\n    label: It opened.\n    fact: views\n", "")]
    [InlineData("series", $"{Page}events:\n  - date: 2025\n    label: It opened.\n    source: [a, b]\n", "/events/0/source: has too many items")]
    [InlineData("sources", Source, "")]
    [InlineData("sources", "id: variety\n", ": is not \"array\"")]
    [InlineData("sources", $"{Source}  url: ftp://example.org/\n", "/0/url: does not match")]
    [InlineData("sources", $"{Source}  language: xx\n", "/0/language: is not one of [\"en\",\"zh\",\"de\",\"es\",\"fr\",\"ja\",\"ko\",\"id\",\"th\",\"vi\",\"pt\",\"ru\"]")]
    [InlineData("tags", "- id: Family\n  title: Family\n  description: x\n  group: theme\n", "/0/id: does not match")]
    [InlineData("tags", "- id: family\n  title: Family\n  group: themes\n", "/0: `description` is missing\n/0/group: is not one of [\"theme\",\"form\",\"period\",\"audience\",\"business\",\"work\",\"region\",\"regulation\",\"technology\"]")]
    public void A_planted_fault_is_marked_where_the_check_marks_it_and_what_is_right_is_not(string id, string yaml, string expected)
    {
        Assert.Equal(expected, string.Join('\n', SchemaOf(id).FaultsOf(YamlAsJson.Parse(yaml))));
        Assert.Equal(expected.Length > 0, HasFaults(SchemaDocuments.Of(PageKinds.All).Single(document => document.Id == id), yaml));
    }

    /// <summary>The check says so too, once it knows all pages.</summary>
    [Fact]
    public void A_name_that_no_page_can_have_is_marked() => Assert.Equal(
        ["/platforms/1: does not match"], SchemaOf("series").FaultsOf(YamlAsJson.Parse($"{Page}platforms: [hongguo, 红果]\n")));

    [Theory]
    [InlineData(200, "")]
    [InlineData(201, "/summary: is too long")]
    public void A_summary_is_as_long_as_the_check_lets_it_be(int length, string expected) => Assert.Equal(
        expected, string.Join('\n', SchemaOf("series").FaultsOf(new JsonObject { ["title"] = "Glory", ["summary"] = new string('a', length) })));

    [Fact]
    public void Editors_find_each_schema_that_is_for_a_whole_file()
    {
        var wired = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, ".vscode", "settings.json")))!["yaml.schemas"]!.AsObject();
        Assert.Equal(["credit", "link-exceptions", "settings", "sources", "tags", "theme"], wired.Select(row => Path.GetFileName(row.Key).Split('.')[0]).Order(StringComparer.Ordinal));
        Assert.All(wired, row =>
        {
            Assert.True(File.Exists(Path.Combine(Root, row.Key)), row.Key);
            var place = ((string)row.Value!).TrimStart('/');
            Assert.NotEmpty(FilesAt(place));
        });
    }

    private static string Root { get; } = FindRoot();

    private static JsonObject Parse(string id) => JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "schema", $"{id}.schema.json")))!.AsObject();

    private static SchemaInterpreter SchemaOf(string id) => new(Parse(id));

    /// <summary>The files at a place with a <c>*</c>. The site itself has no pictures yet; a site of the tests has one.</summary>
    private static string[] FilesAt(string place)
    {
        var root = place.StartsWith("input/assets/", StringComparison.Ordinal) ? Path.Combine(Root, "tests", "StatiqSite.Tests", "Sites", "claims") : Root;
        return Directory.GetFiles(Path.Combine(root, Path.GetDirectoryName(place)!), Path.GetFileName(place));
    }

    /// <summary>The YAML of every file that a schema is for.</summary>
    private static IEnumerable<(string Path, string Yaml)> FilesOf(SchemaDocument document)
    {
        if (document.Form != SchemaForm.FrontMatter)
        {
            return FilesAt(document.Place)
                .Order(StringComparer.Ordinal)
                .Select(file => (file, File.ReadAllText(file)));
        }

        var input = Path.Combine(Root, "input");
        return Directory.EnumerateFiles(input, "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => Path.GetRelativePath(input, file).Replace('\\', '/'))
            .Where(path => KindOf(path) == document.Id)
            .Select(path => (path, File.ReadAllText(Path.Combine(input, path)).Split("---\n", 3)[1]));
    }

    /// <summary>What the program itself says of the same text.</summary>
    private static bool HasFaults(SchemaDocument document, string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var source = new SourceText("a.yml", yaml);
        var node = YamlReader.Read(source, 0, yaml.Length, diagnostics);
        if (document.Form == SchemaForm.List && node is not YamlSequence)
        {
            return true;
        }

        foreach (var mapping in node is YamlSequence list ? list.Items.Cast<YamlMapping>() : [Assert.IsType<YamlMapping>(node)])
        {
            document.Schemas[0].Read(mapping, source.Span(0, 0), "it starts here", diagnostics);
        }

        return diagnostics.HasErrors;
    }

    private static string KindOf(string path) => path.Contains('/', StringComparison.Ordinal) && Path.GetFileName(path) != "index.md"
        ? PageKinds.All.OfFolder(path.Split('/')[0]).Id
        : PlainKind.Kind.Id;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "StatiqSite.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
