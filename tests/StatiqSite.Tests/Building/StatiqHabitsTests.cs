using System.Text;
using Xunit;

namespace StatiqSite.Tests.Building;

/// <summary>A site laid out as Statiq's users know it: their keys, files beside pages, values of folders, a theme with input of its own.</summary>
public sealed class StatiqHabitsTests
{
    [Fact]
    public void A_site_as_Statiq_has_it_builds_and_its_keys_are_told()
    {
        using var site = TestSite.LikeStatiq();
        site.Change("input/series/glory.md", "- posts/glory.html", "- /posts/glory.html");
        var result = site.Build();
        Assert.True(result.IsPublished);

        var text = new StringBuilder();
        text.Append("== what is told\n").Append(TestSite.Told(result));
        text.Append("== every file\n").AppendJoin('\n', TestSite.FilesOf(site.Output).Keys).Append('\n');
        foreach (var file in (string[])["_redirects", "series/index.html", "index.html", "about/index.html", "series/honor/index.html", "series/pride/index.html", "series/working-title/index.html", "tags/family/index.html", "assets/notice.txt"])
        {
            text.Append("== ").Append(file).Append('\n').Append(site.ReadOutput(file));
        }

        Accepted.Matches("Building/statiq-habits.txt", text.ToString());
    }

    [Fact]
    public void Fix_writes_its_keys_as_all_others_and_the_site_stays_the_same()
    {
        using var site = TestSite.LikeStatiq();
        Assert.Equal((0, "Mended 26 places; 0 errors and 0 warnings left\n", ""), ProgramRun.Of(site.Root, "fix"));
        site.BuildSoundly();
        var mended = TestSite.TextOf(site.Output);
        Assert.Equal(
            "title: Glory\nsummary: A family comes home.\nxref: The-Best\norder: 2\nredirect_from:\n  - /posts/glory.html\n  - /series/fame/\n---\n## It opened\n\nIn May. [About this site](/about/).\n",
            File.ReadAllText(site.In("input/series/glory.md")));

        using var other = TestSite.LikeStatiq();
        other.Change("input/series/glory.md", "- posts/glory.html", "- /posts/glory.html");
        other.Build();
        Assert.Equal(TestSite.TextOf(other.Output), mended);
    }

    [Fact]
    public void A_file_of_the_input_stands_in_the_place_of_the_themes()
    {
        using var site = TestSite.LikeStatiq();
        Assert.Equal(0, ProgramRun.Of(site.Root, "fix").ExitCode);
        site.BuildSoundly();
        Assert.Equal("Of the site.\n", site.ReadOutput("assets/notice.txt"));
        Assert.Equal("Of the theme.\n", site.ReadOutput("assets/license.txt"));

        // What the site no longer has, the theme has again.
        File.Delete(site.In("input/assets/notice.txt"));
        File.Delete(site.In("input/index.md"));
        site.BuildSoundly();
        Assert.Equal("Of the theme.\n", site.ReadOutput("assets/notice.txt"));
        Assert.Equal(
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>The theme&#39;s home - A Site Like Statiq&#39;s</title><link rel="stylesheet" href="/theme/site.css?v=eac0e790"></head>
            <body><h1>The theme&#39;s home</h1>
            <p>The site has one of its own.</p>
            </body></html>


            """,
            site.ReadOutput("index.html"));
    }

    [Fact]
    public void A_fault_in_the_input_of_the_theme_is_told_where_it_stands()
    {
        using var site = TestSite.LikeStatiq();
        Assert.Equal(0, ProgramRun.Of(site.Root, "fix").ExitCode);
        site.Change("theme/input/about.md", "index.md", "indes.md");
        Assert.Equal(
            "theme/input/about.md:4:36: error[broken-link]: there is no file `theme/input/indes.md`\n", TestSite.Told(site.Build()));
    }

    [Fact]
    public void A_layout_that_a_folder_names_is_missed_where_the_folder_names_it()
    {
        using var site = new TestSite();
        site.Write("input/series/_directory.yml", "layout: serie\n");
        Assert.Equal(
            """
            error[unknown-layout]: the theme has no layout `serie`
              --> input/series/_directory.yml:1:9
               |
             1 | layout: serie
               |         ^^^^^
               = note: looked for `theme/layouts/serie.html`
               = rule: /contribute/rules/unknown-layout/

            1 error, 0 warnings

            """,
            TestSite.ToldInFull(site.Build(options => options with { IsSerial = true }).Diagnostics));
    }
}
