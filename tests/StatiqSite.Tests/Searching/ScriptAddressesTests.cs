using System.Text;
using StatiqSite.Rendering;
using Xunit;

namespace StatiqSite.Tests.Searching;

/// <summary>Scripts of the theme that name others.</summary>
public sealed class ScriptAddressesTests
{
    [Fact]
    public void A_script_names_another_with_its_version()
    {
        var files = Versioned(("a.js", "import { b } from './b.js';\nimport('./c.css');"), ("b.js", "export const b = 1;"), ("c.css", "p{}"));
        Assert.Equal($"import {{ b }} from './b.js?v={files["b.js"].Version}';\nimport('./c.css?v={files["c.css"].Version}');", TextOf(files["a.js"]));
        Assert.Equal("export const b = 1;", TextOf(files["b.js"]));
    }

    [Fact]
    public void A_change_reaches_every_script_that_leads_to_it()
    {
        var before = Versioned(("a.js", "'./b.js'"), ("b.js", "'./c.js'"), ("c.js", "1"), ("d.js", "2"));
        var after = Versioned(("a.js", "'./b.js'"), ("b.js", "'./c.js'"), ("c.js", "3"), ("d.js", "2"));
        Assert.Equal(["a.js", "b.js", "c.js"], before.Keys.Where(name => before[name].Version != after[name].Version).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_no_file_of_the_theme_stays_as_it_is_and_a_circle_ends()
    {
        var files = Versioned(("a.js", "'./gone.js' './b.js' './a.js'"), ("b.js", "'./a.js'"), ("x.css", "'./a.js'"));
        Assert.Equal($"'./gone.js' './b.js?v={files["b.js"].Version}' './a.js'", TextOf(files["a.js"]));
        Assert.Equal("'./a.js'", TextOf(files["x.css"]));
    }

    [Fact]
    public void A_chain_may_be_as_long_as_a_theme_has_files()
    {
        const int Length = 20_000;
        var files = Versioned([.. Enumerable.Range(0, Length).Select(i => ($"{i}.js", $"'./{i + 1}.js'"))]);
        Assert.Equal($"'./1.js?v={files["1.js"].Version}'", TextOf(files["0.js"]));
        Assert.Equal($"'./{Length}.js'", TextOf(files[$"{Length - 1}.js"]));
    }

    private static Dictionary<string, ThemeFile> Versioned(params (string Name, string Text)[] files) => ScriptAddresses
        .Versioned([.. files.Select(file => ThemeFile.Of(file.Name, Encoding.UTF8.GetBytes(file.Text), file.Name))])
        .ToDictionary(file => file.Name, StringComparer.Ordinal);

    private static string TextOf(ThemeFile file) => Encoding.UTF8.GetString(file.Bytes.Span);
}
