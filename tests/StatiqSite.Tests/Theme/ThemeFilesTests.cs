using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace StatiqSite.Tests.Theme;

/// <summary>The promises of the theme's own files: contrast, content policy.</summary>
public sealed partial class ThemeFilesTests
{
    private static readonly string Theme = Path.Combine(Root(), "theme");

    [Theory]
    [InlineData("ink", "paper", 7)]
    [InlineData("ink", "card", 7)]
    [InlineData("ink", "soft", 7)]
    [InlineData("muted", "paper", 4.5)]
    [InlineData("muted", "card", 4.5)]
    [InlineData("muted", "soft", 4.5)]
    [InlineData("accent", "paper", 4.5)]
    [InlineData("accent", "card", 4.5)]
    [InlineData("accent", "soft", 4.5)]
    [InlineData("on-accent", "accent", 4.5)]
    [InlineData("edge", "paper", 3)]
    [InlineData("edge", "card", 3)]
    [InlineData("edge", "soft", 3)]
    public void Every_pair_of_colors_has_the_contrast_it_needs_in_both_schemes(string front, string back, double least)
    {
        var (light, dark) = ColorOf(front);
        var (underLight, underDark) = ColorOf(back);

        Assert.True(Contrast(light, underLight) >= least, $"light: {Contrast(light, underLight):0.00}");
        Assert.True(Contrast(dark, underDark) >= least, $"dark: {Contrast(dark, underDark):0.00}");
    }

    [Fact]
    public void The_words_of_every_tile_can_be_read_on_its_ground()
    {
        var grounds = TileGround().Matches(Style()).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(8, grounds.Count);
        Assert.All(grounds, ground => Assert.True(Contrast("#e4d8c4", ground) >= 4.5, ground));
    }

    [Fact]
    public void No_template_holds_what_the_content_policy_refuses()
    {
        var refused = Templates()
            .SelectMany(file => File.ReadLines(file).Select((line, index) => $"{Path.GetFileName(file)}:{index + 1}: {line}"))
            .Where(line => Refused().IsMatch(line));

        Assert.Equal([], refused);
    }

    [Fact]
    public void Nothing_is_asked_of_another_host()
    {
        var foreign = Directory.EnumerateFiles(Theme, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".css" or ".js" or ".html")
            .Where(file => File.ReadAllText(file).Contains("//", StringComparison.Ordinal) && Foreign().IsMatch(File.ReadAllText(file)))
            .Select(Path.GetFileName);

        Assert.Equal([], foreign);
    }

    [Fact]
    public void Every_partial_is_included_somewhere()
    {
        var text = string.Concat(Templates().Select(File.ReadAllText));
        var unused = Directory.EnumerateFiles(Path.Combine(Theme, "partials"))
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => !text.Contains($"'{name}'", StringComparison.Ordinal));

        Assert.Equal([], unused);
    }

    private static string Style() => File.ReadAllText(Path.Combine(Theme, "styles", "site.css"));

    private static IEnumerable<string> Templates() =>
        Directory.EnumerateFiles(Theme, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static (string Light, string Dark) ColorOf(string name)
    {
        var match = Regex.Match(Style(), $@"--{name}: light-dark\((#\w{{6}}), (#\w{{6}})\)", RegexOptions.NonBacktracking);
        Assert.True(match.Success, name);
        return (match.Groups[1].Value, match.Groups[2].Value);
    }

    private static double Contrast(string one, string other)
    {
        var (high, low) = (Luminance(one), Luminance(other));
        return (Math.Max(high, low) + 0.05) / (Math.Min(high, low) + 0.05);
    }

    /// <summary>Relative luminance as WCAG 2 defines it.</summary>
    private static double Luminance(string color) =>
        (0.2126 * Channel(color, 1)) + (0.7152 * Channel(color, 3)) + (0.0722 * Channel(color, 5));

    private static double Channel(string color, int at)
    {
        var share = int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "StatiqSite.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("No folder above the tests holds the solution.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"\.tile-\d \{ --ground: (#\w{6});", RegexOptions.NonBacktracking)]
    private static partial Regex TileGround();

    [GeneratedRegex(@"\sstyle=|<style|\son[a-z]+=|javascript:|<script>|<script type=""module""", RegexOptions.NonBacktracking)]
    private static partial Regex Refused();

    [GeneratedRegex(@"(src|href)=""https?://|url\(|@import|https?://", RegexOptions.NonBacktracking)]
    private static partial Regex Foreign();
}
