using StatiqSite.Content.Kinds;
using StatiqSite.Content.Schemas;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace StatiqSite.Tests.Deploying;

/// <summary>The form in the browser asks for what the declarations know.</summary>
public sealed class CmsConfigTests
{
    // What Sveltia CMS and Decap CMS both have, without the switch, which is written as false where nobody touched it.
    private static readonly string[] Widgets = ["list", "markdown", "number", "relation", "select", "string", "text"];

    [Fact]
    public void Every_field_of_every_kind_but_Statiqs_flags_is_in_the_form_and_nothing_else()
    {
        var collections = ((YamlSequenceNode)Read(CmsConfig.Collections(PageKinds.All)).Children["collections"]).Children.Cast<YamlMappingNode>().ToList();
        var kinds = PageKinds.All.Where(kind => kind.HasSlugs).ToList();
        Assert.Equal(kinds.Select(kind => kind.Id), collections.Select(collection => collection.Children["name"].ToString()));
        foreach (var (kind, collection) in kinds.Zip(collections))
        {
            Assert.Equal($"input/{kind.Folder}", collection.Children["folder"].ToString());
            var fields = ((YamlSequenceNode)collection.Children["fields"]).Children.Cast<YamlMappingNode>().ToList();
            Assert.Equal(kind.Schema.Written.Except(CmsConfig.LeftOut).Select(field => field.Name).Append("body"), fields.Select(field => field.Children["name"].ToString()));
            Assert.Equal(
                kind.Schema.Required.Select(field => field.Name).Order(StringComparer.Ordinal),
                fields.Where(field => field.Children["required"].ToString() == "true").Select(field => field.Children["name"].ToString()).Order(StringComparer.Ordinal));
        }

        None.Of(collections.SelectMany(collection => collection.AllNodes.OfType<YamlMappingNode>())
            .Where(node => node.Children.ContainsKey("widget") && !Widgets.Contains(node.Children["widget"].ToString()))
            .Select(node => $"{node.Children["name"]}: {node.Children["widget"]}"));
    }

    /// <summary>Our reader would refuse an empty status or number, and a mark of a source that an editor of rich text has escaped.</summary>
    [Fact]
    public void Nothing_is_written_that_nobody_filled_in_and_prose_stays_as_it_was_typed()
    {
        var root = Read(CmsConfig.Collections(PageKinds.All));
        Assert.Equal("true", root.Children["output"]["omit_empty_optional_fields"].ToString());
        None.Of(root.AllNodes.OfType<YamlMappingNode>()
            .Where(node => node.Children.TryGetValue("widget", out var widget) && widget.ToString() == "markdown" && node.Children["modes"].ToString() != "[ raw ]")
            .Select(node => node.Children["name"].ToString()));
    }

    [Fact]
    public void An_entry_of_facts_can_be_one_of_the_page_or_a_use_of_another()
    {
        var root = Read(CmsConfig.Collections(PageKinds.All));
        var facts = root.AllNodes.OfType<YamlMappingNode>().First(node => node.Children.TryGetValue("name", out var name) && name.ToString() == "facts");
        var fields = ((YamlSequenceNode)facts.Children["fields"]).Children.Cast<YamlMappingNode>().ToList();
        Assert.Contains("use", fields.Select(field => field.Children["name"].ToString()));
        None.Of(fields.Where(field => field.Children["required"].ToString() == "true").Select(field => field.Children["name"].ToString()));
    }

    [Fact]
    public void A_relation_names_a_collection_that_is_there()
    {
        var root = Read(CmsConfig.Collections(PageKinds.All));
        var names = PageKinds.All.Select(kind => kind.Id).ToHashSet(StringComparer.Ordinal);
        None.Of(root.AllNodes.OfType<YamlMappingNode>().Where(node => node.Children.ContainsKey("collection")).Select(node => node.Children["collection"].ToString()).Where(name => !names.Contains(name)));
    }

    [Fact]
    public void Changes_go_to_the_repository_as_pull_requests()
    {
        var root = Read(CmsConfig.Backend("https://github.com/owner/it's", "published", "https://site.example/"));
        Assert.Equal("owner/it's", root.Children["backend"]["repo"].ToString());
        Assert.Equal("published", root.Children["backend"]["branch"].ToString());
        Assert.Equal("true", root.Children["backend"]["open_authoring"].ToString());
        Assert.Equal("editorial_workflow", root.Children["publish_mode"].ToString());
    }

    private static YamlMappingNode Read(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }
}
