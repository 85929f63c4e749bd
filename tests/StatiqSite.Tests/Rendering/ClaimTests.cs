using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace StatiqSite.Tests.Rendering;

/// <summary>Claims of every shape that the sources hold, as the site's own theme shows them: the markup whole, and the words as they are read out.</summary>
public sealed partial class ClaimTests : IDisposable
{
    private static readonly ImmutableArray<string> Pages =
        ["organizations/col-group", "places/zhengzhou", "platforms/hongguo", "series/maoxing-langya", "trends/production"];

    private readonly string _root = Directory.CreateTempSubdirectory("claims-").FullName;

    public ClaimTests()
    {
        Copy(Repository.OfTests("Sites/claims"), _root);
        Copy(Path.Combine(Repository.Root, "theme"), Path.Combine(_root, "theme"));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_claim_reads_as_a_person_would_write_it()
    {
        var text = new StringBuilder("# Claims as they are read\n");
        foreach (var (page, document) in Build())
        {
            text.Append('\n').Append("## ").Append(page).Append("\n\n");
            foreach (var fact in FactsOf(document))
            {
                text.Append("- `").Append(fact.Id).Append("`: ").Append(WordsOf(fact)).Append('\n');
            }

            foreach (var paragraph in document.QuerySelectorAll(".prose p, .prose figcaption"))
            {
                text.Append("- in prose: ").Append(WordsOf(paragraph)).Append('\n');
            }
        }

        Accepted.Matches("Sites/claims-read.md", text.ToString());
    }

    [Fact]
    public void A_claim_is_marked_up_whole()
    {
        var text = new StringBuilder();
        foreach (var (page, document) in Build())
        {
            foreach (var fact in FactsOf(document))
            {
                text.Append($"<!-- {page} -->\n").Append(Blanks().Replace(fact.OuterHtml, " ").Replace("> <", ">\n<", StringComparison.Ordinal)).Append("\n\n");
            }
        }

        Accepted.Matches("Sites/claims-marked-up.html", text.ToString());
    }

    [Fact]
    public void The_address_of_a_claim_survives_reordering_and_rewording()
    {
        var before = FiguresByAddress();
        Assert.Equal(20, before.Count);
        foreach (var page in Pages)
        {
            var file = Path.Combine(_root, "input", $"{page}.md");
            var parts = File.ReadAllText(file).Split("facts:\n");
            var end = parts[1].IndexOf("---\n", StringComparison.Ordinal);
            var facts = parts[1][..end].Split("  - ")[1..].Select(fact => fact.Replace("says: ", "says: In other words, ", StringComparison.Ordinal));
            File.WriteAllText(file, $"{parts[0]}facts:\n{string.Concat(facts.Reverse().Select(fact => $"  - {fact}"))}{parts[1][end..]}");
        }

        Assert.Equal(before, FiguresByAddress());
    }

    private SortedDictionary<string, string> FiguresByAddress() => new(
        Build().SelectMany(page => FactsOf(page.Document), (page, fact) => KeyValuePair.Create(
            $"{page.Page}#{fact.Id}", fact.QuerySelector(".figure")?.TextContent ?? "")).ToDictionary(),
        StringComparer.Ordinal);

    private List<(string Page, IDocument Document)> Build()
    {
        var (result, files) = SiteBuild.Preview(SiteOptions.For(_root), TestContext.Current.CancellationToken);
        Assert.Equal("", TestSite.ToldInFull(result.Diagnostics));
        var parser = new HtmlParser();
        return [.. Pages.Select(page => ($"/{page}/", (IDocument)parser.ParseDocument(Encoding.UTF8.GetString(files[$"{page}/index.html"]))))];
    }

    private static IEnumerable<IElement> FactsOf(IDocument document) => document.QuerySelectorAll(".figure-fact, .clash-side, .statements > li");

    /// <summary>What is left when marks and addresses are not read out.</summary>
    private static string WordsOf(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var silent in copy.QuerySelectorAll("sup, .permalink"))
        {
            silent.Remove();
        }

        return Blanks().Replace(copy.TextContent, " ").Trim();
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
