using StatiqSite.Diagnostics;
using Xunit;

namespace StatiqSite.Tests.Rendering;

/// <summary>What <c>theme.yml</c> sets: every limit is reached through a theme, and ends in a fault with its place.</summary>
public sealed class ThemeLimitsTests : IDisposable
{
    private const string Page = "---\ntitle: Home\nsummary: One page.\n---\n";

    private readonly string _root = Directory.CreateTempSubdirectory("theme-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData(
        "steps: 1000", "{{ for i in 1..5000; end }}",
        "theme/layouts/page.html:1:4 template-limit: the rendering takes more than 1000 steps")]
    [InlineData(
        "bytes: 20000", "{{ for i in 1..600 }}0123456789012345678901234567890123456789{{ end }}",
        "theme/layouts/page.html:1:22 template-limit: the output is longer than 20000 bytes")]
    [InlineData(
        "bytes: 20000", "{{ x = 'a' * 50000 }}",
        "theme/layouts/page.html:1:4 template-limit: the rendering makes texts and arrays of more than 20000 bytes")]
    [InlineData(
        "recursion: 7", "{{ func f; f; end; f }}",
        "theme/layouts/page.html:1:12 template-limit: calls and includes stand more than 7 deep in each other")]
    [InlineData(
        "nesting: 3", "{{ x = [[[[1]]]]; x }}",
        "theme/layouts/page.html:1:19 template-limit: arrays and objects stand more than 3 deep in each other")]
    [InlineData(
        "nesting: 3", "{{ x = [[[[1]]]]; x | object.to_json }}",
        "theme/layouts/page.html:1:19 template-limit: arrays and objects stand more than 3 deep in each other")]
    [InlineData(
        "regex_milliseconds: 20", "{{ x = 'a' * 40; x + '!' | regex.match `^(a|aa)+(?=b)` }}",
        "theme/layouts/page.html:1:40 template-limit: the regular expressions search for more than 0.02 s")]
    public void A_limit_of_the_theme_is_reached_at_its_place(string settings, string layout, string expected) =>
        Assert.Equal([expected], Check(settings, layout));

    [Theory]
    [InlineData("recursion: 2147483647", "{{ func f; f; end; f }}")]
    [InlineData("nesting: 2147483647\nsteps: 2147483647\nbytes: 2147483647", "{{ x = [1]; for i in 1..100000; x = [x]; end; x }}")]
    [InlineData("nesting: 2147483647", "{{ x = [1]; for i in 1..100000; x = [x]; end; x | object.to_json }}")]
    [InlineData("nesting: 2147483647", "{{ x = {}; x.x = {y: x}; x }}")]
    public void A_limit_that_is_none_still_ends_with_a_fault(string settings, string layout)
    {
        var fault = Assert.Single(Check(settings, layout));

        Assert.StartsWith("theme/layouts/page.html:1:", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_as_long_as_its_limit_is_whole() =>
        Assert.Equal(20_000, Build("bytes: 20000\nescape: false", $"{{{{ '{new string('a', 20_000)}' }}}}").Length);

    [Fact]
    public void Without_a_limit_of_its_own_a_theme_has_generous_ones() =>
        Assert.Empty(Check("name: Plain", "{{ x = 0; for i in 1..1000000; x = x + i; end; x }}"));

    [Fact]
    public void What_is_printed_is_escaped_unless_the_theme_says_otherwise()
    {
        Assert.Equal("&lt;b&gt;", Build("name: Plain", "{{ '<b>' }}"));
        Assert.Equal("&lt;b&gt;", Build("escape: true", "{{ '<b>' }}"));
        Assert.Equal("<b>", Build("escape: false", "{{ '<b>' }}"));
    }

    [Theory]
    [InlineData("recursoin: 7", "theme/theme.yml:1:1 unknown-key: `recursoin` is not a key of the theme; there is a key with a similar name: `recursion`")]
    [InlineData("steps: many", "theme/theme.yml:1:8 wrong-type: `steps` must be a whole number, 1 or more")]
    [InlineData("bytes: 1000", "theme/theme.yml:1:8 wrong-type: `bytes` must be a whole number, 16384 or more")]
    [InlineData("steps: 0", "theme/theme.yml:1:8 wrong-type: `steps` must be a whole number, 1 or more")]
    [InlineData("escape: yes", "theme/theme.yml:1:9 wrong-type: `escape` must be `true` or `false`; write `true`")]
    [InlineData("- name: x", "theme/theme.yml:1:1 not-a-list: the theme's settings are keys with values, like `escape: true`; begin each line with a key and a colon")]
    [InlineData("", "")]
    [InlineData("# nothing stated", "")]
    public void A_fault_of_the_settings_is_told_with_its_place(string settings, string expected) =>
        Assert.Equal(expected, string.Join('\n', Check(settings, "x")));

    private string[] Check(string settings, string layout)
    {
        WriteSite(settings, layout);
        return [.. SiteBuild.Check(SiteOptions.For(_root)).Diagnostics.Select(Shown)];
    }

    private string Build(string settings, string layout)
    {
        WriteSite(settings, layout);
        var result = SiteBuild.Run(SiteOptions.For(_root));
        Assert.Empty(result.Diagnostics.Select(Shown));
        return File.ReadAllText(Path.Combine(_root, "output", "index.html"));
    }

    private static string Shown(Diagnostic fault) =>
        $"{fault.Span.Source.Path}:{fault.Span.Position} {fault.Rule.Id}: {fault.Message}"
        + (fault.Rule.Id != "template-limit" && fault.Help is { } help ? $"; {help}" : "");

    private void WriteSite(string settings, string layout)
    {
        Write("theme/theme.yml", settings);
        Write("input/index.md", Page);

        // The lists that every site has are not what is tried here.
        foreach (var other in (string[])["home", "kind-index", "tags", "tag", "timeline", "year", "kind-timeline", "figures", "measure", "style", "sources", "source", "search", "missing", "index"])
        {
            Write($"theme/layouts/{other}.html", "");
        }

        Write("theme/layouts/page.html", layout);
        File.Delete(Path.Combine(_root, "theme", "layouts", "home.html"));
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
