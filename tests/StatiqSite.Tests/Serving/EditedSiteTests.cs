using System.Globalization;
using StatiqSite.Content.Loading;
using StatiqSite.Outputs;
using StatiqSite.Tests.Attacks;
using Xunit;

namespace StatiqSite.Tests.Serving;

/// <summary>The preview reads what changed and makes what is asked for; what it serves is what a build from nothing would make.</summary>
public sealed class EditedSiteTests
{
    private const int Seed = 9_000;
    private const int Edits = 10;

    [Fact]
    public void After_any_row_of_edits_every_byte_and_every_fault_is_that_of_a_site_read_anew()
    {
        using var site = SiteCopy.Make();
        var memory = new ReadingMemory();
        var random = new Random(Seed);
        string[] asked = ["index.html"];
        for (var edit = 0; edit < Edits; edit++)
        {
            var what = Edit(site, random, edit);
            var edited = SiteBuild.Open(site.Options, memory, TestContext.Current.CancellationToken);

            // As a reader would, before anything else is made.
            foreach (var path in asked)
            {
                _ = edited.TryGetValue(path, out _);
            }

            edited.MakeAll(parallelism: 2, () => true);
            var (_, anew) = SiteBuild.Preview(site.Options, TestContext.Current.CancellationToken);
            Assert.Equal(Said(what, anew), Said(what, edited));
            asked = [.. edited.Keys.Order(StringComparer.Ordinal).Where(_ => random.Next(100) == 0)];
        }
    }

    [Fact]
    public void What_is_made_when_it_is_asked_for_is_what_a_build_writes()
    {
        using var site = new TestSite();
        site.BuildSoundly();
        var files = SiteBuild.Open(site.Options, new ReadingMemory(), TestContext.Current.CancellationToken);
        foreach (var path in TestSite.FilesOf(site.Output).Keys.Reverse())
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(site.Output, path)), files[path]);
        }

        Assert.Equal(TestSite.FilesOf(site.Output).Keys, files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_page_that_was_asked_for_is_there_before_the_others_are_tried()
    {
        using var site = new TestSite();
        site.Write("theme/layouts/tag.html", "{{ nothing.of.that }}");
        var files = SiteBuild.Open(site.Options, new ReadingMemory(), TestContext.Current.CancellationToken);
        Assert.NotEmpty(files["series/glory/index.html"]);
        Assert.Equal("", TestSite.ToldInFull(files.Diagnostics));

        Assert.True(files.ContainsKey("tags/family/index.html"));
        Assert.False(files.TryGetValue("tags/family/index.html", out _));
        Assert.Equal("theme/layouts/tag.html", Assert.Single(files.Diagnostics).Span.Source.Path);
    }

    /// <summary>Every file by a mark of its content, and all that is told.</summary>
    private static string Said(string what, SiteFiles files) => string.Join('\n',
    [
        what,
        TestSite.ToldInFull(files.Diagnostics),
        .. files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file =>
            $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Value))}  {file.Key}"),
    ]);

    /// <summary>One change as editors, branches and accidents make them; says which.</summary>
    private static string Edit(SiteCopy site, Random random, int edit)
    {
        string[] pages = [.. site.Files.Keys.Where(path => path.EndsWith(".md", StringComparison.Ordinal) && path.Count(letter => letter == '/') == 2)];
        var page = pages[random.Next(pages.Length)];
        var note = string.Create(CultureInfo.InvariantCulture, $"edit {edit}: {page}");
        switch (edit % 5)
        {
            case 0:
                File.AppendAllText(site.PathOf(page), "\nOne more sentence, with a [link](/tags/).\n");
                return $"{note} grows";

            case 1:
                File.Move(site.PathOf(page), site.PathOf(page.Replace(".md", "-renamed.md", StringComparison.Ordinal)));
                return $"{note} has another name";

            case 2:
                var folder = page[..(page.LastIndexOf('/') + 1)];
                site.Write($"{folder}_directory.yml", "tags: [audience]\n");
                return $"{note}: its folder says something of all its pages";

            case 3:
                site.Write(page, new Spoiler(edit).Spoil(site.Files[page], site.Files[pages[0]]));
                site.Write("theme/layouts/page.html", "{{ page.title }}{{ page.summary }}");
                return $"{note} is spoiled, and a layout is another";

            default:
                foreach (var (path, bytes) in site.Files)
                {
                    site.Write(path, bytes);
                }

                return $"{note}: all is as it was, beside what came";
        }
    }
}
