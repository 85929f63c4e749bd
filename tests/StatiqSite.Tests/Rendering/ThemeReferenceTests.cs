using System.Reflection;
using StatiqSite.Rendering;
using StatiqSite.Templating.Values;
using Xunit;

namespace StatiqSite.Tests.Rendering;

/// <summary>The list of what templates may see is whole, and the theme's README has it as it is.</summary>
public sealed class ThemeReferenceTests
{
    [Fact]
    public void The_readme_of_the_theme_is_what_the_reference_verb_writes()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "StatiqSite.sln")))
        {
            folder = folder.Parent;
        }

        var readme = File.ReadAllText(Path.Combine(folder.FullName, "theme", "README.md"));

        Assert.Equal(ThemeReference.Update(readme), readme);
    }

    [Fact]
    public void Every_kind_of_model_stands_in_the_list()
    {
        var declared = typeof(ThemeReference).Assembly.GetTypes()
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => typeof(ModelShape).IsAssignableFrom(field.FieldType))
            .Select(field => ((ModelShape)field.GetValue(null)!).Name);
        var listed = ThemeReference.Groups.SelectMany(group => group.Entries).Select(row => row.Shape.Name);

        Assert.Equal(declared.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_member_and_every_function_says_what_it_is()
    {
        var summaries = ThemeReference.Groups
            .SelectMany(group => group.Entries)
            .SelectMany(row => row.Shape.Summaries)
            .Concat(SiteFunctions.Rows.Select(row => row.Summary));

        Assert.All(summaries, summary => Assert.NotEmpty(summary));
    }

    [Fact]
    public void A_readme_without_the_two_marks_is_left_alone() => Assert.Null(ThemeReference.Update("# The theme\n"));
}
