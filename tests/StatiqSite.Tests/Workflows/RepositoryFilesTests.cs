using System.Web;
using StatiqSite.Content.Kinds;
using StatiqSite.Rendering;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace StatiqSite.Tests.Workflows;

/// <summary>The forms, labels and links by which readers reach the repository fit together.</summary>
public sealed class RepositoryFilesTests
{
    private const string Address = "https://github.com/owner/site";

    private static readonly RepositoryLinks Links = new(Address);

    public static TheoryData<string> Forms => ["wrong-fact", "missing-page", "broken-site"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_has_a_name_a_label_and_fields_with_names_of_their_own(string form)
    {
        var root = Read($".github/ISSUE_TEMPLATE/{form}.yml");
        Assert.All(["name", "description", "title", "labels", "body"], key => Assert.True(root.Children.ContainsKey(key), key));
        var ids = FieldsOf(root).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.NotEmpty(ids);
    }

    [Fact]
    public void Every_kind_of_page_can_be_asked_for()
    {
        var body = (YamlSequenceNode)Read(".github/ISSUE_TEMPLATE/missing-page.yml").Children["body"];
        var kinds = body.Children.Cast<YamlMappingNode>().Single(field => field.Children.TryGetValue("id", out var id) && id.ToString() == "kind");
        var options = (YamlSequenceNode)((YamlMappingNode)kinds.Children["attributes"]).Children["options"];
        Assert.Equal(PageKinds.All.Where(kind => kind.HasSlugs).Select(kind => kind.Id), options.Children.Select(option => option.ToString()));
    }

    [Fact]
    public void The_link_below_a_page_fills_in_fields_that_the_form_has()
    {
        var address = new Uri(Links.Report("Glory & <shame>", "https://site.example/series/glory/"));
        var query = HttpUtility.ParseQueryString(address.Query);
        Assert.Equal(["template", "title", "page"], query.AllKeys.OfType<string>());
        Assert.Equal("Wrong on: Glory & <shame>", query["title"]);
        Assert.Equal("https://site.example/series/glory/", query["page"]);
        Assert.Contains("page", FieldsOf(Read($".github/ISSUE_TEMPLATE/{query["template"]}")));
    }

    [Fact]
    public void The_link_to_the_editor_names_the_file() =>
        Assert.Equal($"{Address}/edit/main/input/series/%E5%AE%B6%20a.md", Links.Edit("input/series/家 a.md"));

    /// <summary>What a browser and a server take in one address.</summary>
    [Fact]
    public void A_new_page_of_every_kind_fits_into_an_address() => Assert.All(PageKinds.All.Where(kind => kind.HasSlugs), kind =>
    {
        var address = Links.New(kind);
        Assert.InRange(address.Length, 1, 8000);
        var query = HttpUtility.ParseQueryString(new Uri(address).Query);
        Assert.Equal("name-of-the-page.md", query["filename"]);
        Assert.Equal(Content.Fixing.PageTemplate.Of(kind), query["value"]);
    });

    [Fact]
    public void Every_path_of_a_label_is_there_and_every_kind_has_a_label()
    {
        var labels = Read(".github/labeler.yml");
        Assert.Empty(PageKinds.All.Where(kind => kind.HasSlugs).Select(kind => kind.Id).Except(labels.Children.Keys.Select(key => key.ToString())));
        var paths = labels.AllNodes.OfType<YamlScalarNode>().Select(node => node.Value!).Where(path => path.EndsWith("/**", StringComparison.Ordinal));
        Assert.All(paths, path => Assert.True(Directory.Exists(Path.Combine(Repository.Root, path[..^"/**".Length])), path));
    }

    /// <summary>GitHub reports an owner that it does not know as an error at the line, and the owner is not known here.</summary>
    [Fact]
    public void No_owner_is_a_blank_to_fill_in_and_every_path_that_is_owned_is_there()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, ".github/CODEOWNERS"));
        None.Of(lines.Where(line => !line.StartsWith('#') && line.Contains("OWNER", StringComparison.Ordinal)));
        None.Of(lines.Select(line => line.TrimStart('#', ' ').Split(' ')[0])
            .Where(path => path.StartsWith('/') && !Path.Exists(Path.Combine(Repository.Root, path.Trim('/')))));
    }

    private static IEnumerable<string> FieldsOf(YamlMappingNode form) => ((YamlSequenceNode)form.Children["body"]).Children
        .Cast<YamlMappingNode>()
        .Where(field => field.Children.ContainsKey("id"))
        .Select(field => field.Children["id"].ToString());

    private static YamlMappingNode Read(string path)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Repository.Root, path))));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }
}
