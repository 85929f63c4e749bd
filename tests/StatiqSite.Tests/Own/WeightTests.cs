using System.IO.Compression;
using System.Text.RegularExpressions;
using Xunit;

namespace StatiqSite.Tests.Own;

/// <summary>What a reader pays for a page: bytes as they are sent (gzip), and requests.</summary>
public sealed partial class WeightTests(OwnSite site, ITestOutputHelper output) : IClassFixture<OwnSite>
{
    // Bytes.
    private const int MostOfPage = 20 * 1024;
    private const int MostOfStyles = 9 * 1024;
    private const int MostOfScripts = 5 * 1024;

    // The page, its styles, its scripts, its icon.
    private const int MostRequests = 5;

    private readonly OwnSite _site = site;

    [Fact]
    public void A_page_of_any_template_is_light()
    {
        var weights = _site.OwnPages.Select(page => WeightOf(page.Path)).ToList();
        foreach (var template in weights.GroupBy(weight => weight.Template).OrderBy(template => template.Key, StringComparer.Ordinal))
        {
            var heaviest = template.MaxBy(weight => weight.All)!;
            output.WriteLine($"{template.Key}: at most {heaviest.All:N0} bytes ({heaviest.Path}), {heaviest.Scripts:N0} of scripts, {heaviest.Requests} requests");
        }

        None.Of(weights.SelectMany(weight => (string?[])
        [
            weight.All > MostOfPage ? $"{weight.Path} weighs {weight.All:N0} bytes with its styles and scripts" : null,
            weight.Styles > MostOfStyles ? $"{weight.Path} has {weight.Styles:N0} bytes of styles" : null,
            weight.Scripts > MostOfScripts ? $"{weight.Path} has {weight.Scripts:N0} bytes of scripts" : null,
            weight.Requests > MostRequests ? $"{weight.Path} makes {weight.Requests} requests" : null,
        ]).OfType<string>());
    }

    private Weight WeightOf(string path)
    {
        var html = System.Text.Encoding.UTF8.GetString(_site.Files[path]);
        var parts = Part().Matches(html).Select(match => match.Groups[1].Value).Distinct().ToList();
        int SumOf(string ending) => parts.Where(part => part.EndsWith(ending, StringComparison.Ordinal)).Sum(part => Zipped(_site.Files[part[1..]]));
        return new Weight(path, Template().Match(html).Groups[1].Value, Zipped(_site.Files[path]) + SumOf(".css") + SumOf(".js"), SumOf(".css"), SumOf(".js"), parts.Count + 1);
    }

    private static int Zipped(byte[] bytes)
    {
        using var counted = new MemoryStream();
        using (var zip = new GZipStream(counted, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(bytes);
        }

        return (int)counted.Length;
    }

    [GeneratedRegex("(?:href|src)=\"(/theme/[^\"?]+)[\"?]")]
    private static partial Regex Part();

    [GeneratedRegex("<body class=\"kind-([a-z-]+)\"")]
    private static partial Regex Template();

    private sealed record Weight(string Path, string Template, int All, int Styles, int Scripts, int Requests);
}
