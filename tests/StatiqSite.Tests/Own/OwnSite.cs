using System.Collections.Immutable;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StatiqSite.Content.Checking;
using StatiqSite.Content.Loading;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;
using Xunit;

namespace StatiqSite.Tests.Own;

/// <summary>The repository's own site, built once into memory for all tests of it.</summary>
public sealed class OwnSite
{
    public OwnSite()
    {
        var options = SiteOptions.For(Repository.Root);
        var (result, files) = SiteBuild.Preview(options, TestContext.Current.CancellationToken);
        Result = result;
        Files = files;
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        Pages = Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => (file.Key, parser.ParseDocument(System.Text.Encoding.UTF8.GetString(file.Value))))
            .ToImmutableArray();

        var diagnostics = new DiagnosticBag();
        Catalog = ContentLoader.Load(SourceTree.Read(options.SourcePaths, diagnostics), diagnostics);
        ContentChecker.Check(Catalog, diagnostics);
    }

    internal BuildResult Result { get; }

    /// <summary>By path, as a host would have them.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; }

    public ImmutableArray<(string Path, IHtmlDocument Document)> Pages { get; }

    public Catalog Catalog { get; }

    /// <summary>The pages that the theme makes: all but the small ones that lead from an old address to the new.</summary>
    public IEnumerable<(string Path, IHtmlDocument Document)> OwnPages =>
        Pages.Where(page => page.Document.QuerySelector("meta[http-equiv=refresh]") is null);

    /// <summary>One sentence for each element of a page that is chosen, with where it stands.</summary>
    public IEnumerable<string> Each(string selector, Func<IElement, string?> faultOf) =>
        from page in OwnPages
        from element in page.Document.QuerySelectorAll(selector)
        let fault = faultOf(element)
        where fault is not null
        select $"{page.Path}:{element.SourceReference?.Position.Line}: {fault}";

    /// <summary>The faults that an HTML parser finds in a text.</summary>
    public static IReadOnlyList<string> ParseErrorsOf(string html)
    {
        var faults = new List<string>();
        var context = BrowsingContext.New(Configuration.Default);
        var parser = new HtmlParser(default, context);
        var lines = html.Split('\n');
        parser.Error += (_, fault) =>
        {
            var error = (AngleSharp.Html.Dom.Events.HtmlErrorEvent)fault;

            // AngleSharp heeds the capital in this name of SVG, where the standard compares in lower case.
            if (lines[error.Position.Line - 1][(error.Position.Column - 1)..].StartsWith("</linearGradient>", StringComparison.Ordinal))
            {
                return;
            }

            faults.Add($"{error.Position.Line}:{error.Position.Column}: {error.Message}");
        };
        parser.ParseDocument(html);
        return faults;
    }
}
