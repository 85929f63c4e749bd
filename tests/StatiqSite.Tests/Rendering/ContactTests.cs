using System.Text;
using AngleSharp.Html.Parser;
using StatiqSite.Content.Loading;
using Xunit;

namespace StatiqSite.Tests.Rendering;

/// <summary>Who has no account anywhere is led to somebody, where the settings name one.</summary>
public sealed class ContactTests
{
    private const string Page = "terms/micro-drama/index.html";

    [Theory]
    [InlineData("", "", "")]
    [InlineData("contact=editors@example.org", "Report a problem", "mailto:editors@example.org?subject=Wrong%20on%3A%20Micro-drama&body=https%3A%2F%2Fexample.org%2Fterms%2Fmicro-drama%2F%0D%0A%0D%0A")]
    [InlineData("contact=https://example.org/form?a=b&c=d", "Report a problem", "https://example.org/form?a=b&c=d")]
    [InlineData("contact=editors@example.org;repository=https://github.com/owner/site", "Report without an account", "mailto:editors@example.org?subject=Wrong%20on%3A%20Micro-drama&body=https%3A%2F%2Fexample.org%2Fterms%2Fmicro-drama%2F%0D%0A%0D%0A")]
    public void A_page_leads_to_who_takes_reports(string settings, string text, string address)
    {
        var links = LinksOf(settings, ".page-tools a").Where(link => !link.Address.StartsWith("https://github.com/", StringComparison.Ordinal));
        Assert.Equal(text.Length == 0 ? [] : [(text, address)], links);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("contact=editors@example.org", "mailto:editors@example.org")]
    [InlineData("contact=https://example.org/form", "https://example.org/form")]
    public void Every_page_does_at_its_foot(string settings, string address) => Assert.Equal(
        address.Length == 0 ? [] : [address],
        LinksOf(settings, ".colophon a").Where(link => link.Text == "Write to us").Select(link => link.Address));

    private static List<(string Text, string Address)> LinksOf(string settings, string selector)
    {
        var options = SiteOptions.For(Repository.Root) with
        {
            Settings = [.. settings.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(setting => KeyValuePair.Create(setting[..setting.IndexOf('=', StringComparison.Ordinal)], setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..]))],
        };
        var files = SiteBuild.Open(options, new ReadingMemory(), TestContext.Current.CancellationToken);
        using var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(files[Page]));
        return [.. document.QuerySelectorAll(selector).Select(link => (link.TextContent, link.GetAttribute("href")!))];
    }
}
