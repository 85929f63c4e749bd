using StatiqSite.Commands;
using StatiqSite.Content.Kinds;
using StatiqSite.Content.Loading;
using StatiqSite.Diagnostics;
using StatiqSite.Tests.Attacks;
using Xunit;

namespace StatiqSite.Tests.Commands;

/// <summary>The verbs that give a page another name, or take it away, and mend all that names it.</summary>
public sealed class MoveCommandTests : IDisposable
{
    private readonly TestSite _site = new();

    public MoveCommandTests()
    {
        _site.Write("input/organizations/maker.md", """
            ---
            title: The Maker
            summary: A maker.
            facts:
              - id: founded
                says: It was founded in spring.
                source: variety-2025
            ---
            [Itself](maker.md), [the series](../series/glory.md).

            """);
        _site.Write("input/series/fame.md", """
            ---
            title: Fame
            summary: A series.
            produced_by: "maker"
            related: [glory, maker]
            facts:
              - use: maker#founded   # keep
              - id: said
                says: It was said.
                said_by: maker
                source: variety-2025
                compare_with: [maker#founded]
            ---
            By [name](xref:maker), [case](xref:Maker#founded), [path](/organizations/maker/?a=b#founded), [file](../organizations/maker.md), [list][m]: [fact:maker#founded].

            [m]: /organizations/maker/ "Maker"

            """);
        _site.Write("input/series/_side.yml", "title: Side\nsummary: A series.\nproduced_by: maker\n");
        _site.Write("input/series/side.md", "The word maker stays, as does `xref:maker`.\n");
    }

    public static TheoryData<string> Kinds => [.. PageKinds.All.Where(kind => kind.HasSlugs).Select(kind => kind.Id)];

    [Fact]
    public void All_that_names_a_page_names_it_by_its_new_slug_and_the_old_address_leads_there()
    {
        Assert.Equal("", TestSite.Told(SiteBuild.Check(_site.Options, TestContext.Current.CancellationToken)));
        Assert.Equal(
            (0, "Moved input/organizations/maker.md to input/organizations/studio.md; 13 references rewritten, and /organizations/maker/ leads to /organizations/studio/\n", ""),
            ProgramRun.Of(_site.Root, "mv", "maker", "studio", "--now", "2026-11-21"));
        Assert.Equal("""
            ---
            title: The Maker
            summary: A maker.
            redirect_from:
              - { from: /organizations/maker/, on: 2026-11-21, reason: moved }
            facts:
              - id: founded
                says: It was founded in spring.
                source: variety-2025
            ---
            [Itself](studio.md), [the series](../series/glory.md).

            """, File.ReadAllText(_site.In("input/organizations/studio.md")));
        Assert.Equal("""
            ---
            title: Fame
            summary: A series.
            produced_by: "studio"
            related: [glory, studio]
            facts:
              - use: studio#founded   # keep
              - id: said
                says: It was said.
                said_by: studio
                source: variety-2025
                compare_with: [studio#founded]
            ---
            By [name](xref:studio), [case](xref:studio#founded), [path](/organizations/studio/?a=b#founded), [file](../organizations/studio.md), [list][m]: [fact:studio#founded].

            [m]: /organizations/studio/ "Maker"

            """, File.ReadAllText(_site.In("input/series/fame.md")));
        Assert.Equal("title: Side\nsummary: A series.\nproduced_by: studio\n", File.ReadAllText(_site.In("input/series/_side.yml")));
        Assert.Equal("The word maker stays, as does `xref:maker`.\n", File.ReadAllText(_site.In("input/series/side.md")));
        Assert.False(File.Exists(_site.In("input/organizations/maker.md")));
        Assert.Equal("", TestSite.Told(SiteBuild.Check(_site.Options, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void A_page_moves_with_the_file_beside_it_and_to_another_kind()
    {
        Assert.Equal(
            (0, "Moved input/series/side.md to input/terms/aside.md; 0 references rewritten, and /series/side/ leads to /terms/aside/\n", ""),
            ProgramRun.Of(_site.Root, "mv", "input/series/fame.md", "fame-two", "--now", "2026-11-21") is var (first, _, _) && first == 0
                ? ProgramRun.Of(SideWithoutRelation(), "mv", "side", "aside", "--kind", "term", "--now", "2026-11-21") : default);
        Assert.Equal(
            "title: Side\nsummary: A series.\nredirect_from:\n  - { from: /series/side/, on: 2026-11-21, reason: moved }\n",
            File.ReadAllText(_site.In("input/terms/_aside.yml")));
        Assert.Equal("", TestSite.Told(SiteBuild.Check(_site.Options, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("There is no page `makr`; there is one with a similar name: `maker`.", "makr", "studio")]
    [InlineData("`The Studio` cannot stand in an address; write `the-studio`.", "maker", "The Studio")]
    [InlineData("`../glory` cannot stand in an address; write `glory`.", "maker", "../glory")]
    [InlineData("The page input/series/glory.md has the slug `glory` already; choose another, for example `glory-organization`.", "maker", "glory")]
    [InlineData("input/index.md is the page of its folder and keeps its name.", "input/index.md", "home")]
    [InlineData("There is no kind of page `studio`; the kinds are series, trend, policy, organization, person, place, platform, report, term, page.", "maker", "studio", "--kind", "studio")]
    public void What_cannot_be_is_refused(string told, params string[] arguments) => AssertRefused(2, $"{told}\n", ["mv", .. arguments]);

    [Fact]
    public void A_move_that_would_bring_new_faults_is_refused_with_them() => AssertRefused(1, """
        input/series/_side.yml:3:14: error[wrong-kind]: `produced_by` names an organization, and `studio` is a term
        input/series/fame.md:4:14: error[wrong-kind]: `produced_by` names an organization, and `studio` is a term
        These would be new faults; nothing was changed.

        """, "mv", "maker", "studio", "--kind", "term");

    [Fact]
    public void A_dry_run_shows_each_file_and_changes_nothing()
    {
        var before = TestSite.TextOf(_site.Root);
        var (exitCode, output, errors) = ProgramRun.Of(_site.Root, "mv", "maker", "studio", "--now", "2026-11-21", "--dry-run");
        Assert.Equal((0, ""), (exitCode, errors));
        Accepted.Matches("Commands/Move/dry-run.txt", output);
        Assert.Equal(before, TestSite.TextOf(_site.Root));
    }

    /// <summary>What stands where a file is to be set aside makes the last step fail after others were done.</summary>
    [Theory]
    [InlineData("input/series/fame.md.statiqsite-next/x", "input/series/fame.md")]
    [InlineData("input/series/fame.md.statiqsite-old/x", "input/series/fame.md")]
    [InlineData("input/organizations/studio.md/x", "input/organizations/studio.md")]
    public void Where_one_file_cannot_be_written_none_is(string obstacle, string path)
    {
        _site.Write(obstacle, "in the way");
        var before = TestSite.TextOf(_site.Root);
        var (exitCode, output, errors) = ProgramRun.Of(_site.Root, "mv", "maker", "studio");
        Assert.Equal((1, "", true), (exitCode, output, errors.StartsWith(path, StringComparison.Ordinal) && errors.Contains("nothing was changed", StringComparison.Ordinal)));
        Assert.Equal(before, TestSite.TextOf(_site.Root));
    }

    [Fact]
    public void A_page_that_others_name_goes_only_with_a_place_for_them() => AssertRefused(1, """
        input/series/_side.yml:3:14: this names the page
        Say with `--redirect` where they lead from now on; nothing was changed.

        """, "rm", "other", Prepared("other"));

    [Fact]
    public void A_page_whose_facts_are_shown_elsewhere_stays() => AssertRefused(1, """
        input/series/fame.md:7:10: this shows the fact `maker#founded`, which would be gone; move the fact to another page first
        input/series/fame.md:12:20: this shows the fact `maker#founded`, which would be gone; move the fact to another page first
        input/series/fame.md:14:147: this shows the fact `maker#founded`, which would be gone; move the fact to another page first
        Nothing was changed.

        """, "rm", "maker", "--redirect", "glory");

    [Fact]
    public void Links_and_relations_to_a_page_that_goes_lead_to_the_other_one()
    {
        _site.Write("input/series/old.md", "---\ntitle: Old\nsummary: A series.\nredirect_from: /series/older/\n---\nProse.\n");
        _site.Write("input/series/names.md", "---\ntitle: Names\nsummary: A series.\nrelated: [old, glory]\npart_of: old\n---\n[A](xref:old#nowhere), [B](old.md).\n");
        _site.Write("input/series/more.md", "---\ntitle: More\nsummary: A series.\nrelated:\n  - old\n---\n[A](/series/old/).\n");
        _site.Change("input/series/names.md", "#nowhere", "");
        Assert.Equal(
            (0, "Removed input/series/old.md; 6 references rewritten, and /series/old/ leads to /series/glory/\n", ""),
            ProgramRun.Of(_site.Root, "rm", "old", "--redirect", "glory", "--reason", "merged", "--now", "2026-11-21"));
        Assert.Equal("---\ntitle: Names\nsummary: A series.\nrelated: [glory]\npart_of: glory\n---\n[A](xref:glory), [B](glory.md).\n", File.ReadAllText(_site.In("input/series/names.md")));
        Assert.Equal("---\ntitle: More\nsummary: A series.\nrelated:\n  - glory\n---\n[A](/series/glory/).\n", File.ReadAllText(_site.In("input/series/more.md")));
        Assert.Contains("redirect_from:\n  - { from: /series/older/, reason: moved }\n  - { from: /series/old/, on: 2026-11-21, reason: merged }\n", File.ReadAllText(_site.In("input/series/glory.md")), StringComparison.Ordinal);
        Assert.Equal("", TestSite.Told(SiteBuild.Check(_site.Options, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void A_page_can_give_its_address_to_one_that_the_build_makes()
    {
        _site.Write("input/series/old.md", "---\ntitle: Old\nsummary: A series.\n---\nProse.\n");
        _site.Write("input/series/names.md", "---\ntitle: Names\nsummary: A series.\nrelated: [old]\n---\n[A](xref:old).\n");
        Assert.Equal((2, "", "Nothing on this site has the address /serie/.\n"), ProgramRun.Of(_site.Root, "rm", "old", "--redirect", "/serie/"));
        Assert.Equal((0, "input/series/old.md leads to /series/ now; 2 references rewritten\n", ""), ProgramRun.Of(_site.Root, "rm", "old", "--redirect", "/series/"));
        Assert.Equal("---\nredirect_to: /series/\n---\n", File.ReadAllText(_site.In("input/series/old.md")));
        Assert.Equal("---\ntitle: Names\nsummary: A series.\n---\n[A](/series/).\n", File.ReadAllText(_site.In("input/series/names.md")));
        Assert.Equal("", TestSite.Told(SiteBuild.Check(_site.Options, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void A_page_that_nothing_names_goes_by_itself()
    {
        Assert.Equal((0, "Removed input/series/side.md; nothing leads anywhere from /series/side/ now\n", ""), ProgramRun.Of(_site.Root, "rm", "side"));
        Assert.False(File.Exists(_site.In("input/series/_side.yml")));
    }

    /// <summary>Each page of a kind of our own content, one after the other, in one copy.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Our_own_pages_move_and_the_check_is_as_green_as_before(string kind)
    {
        using var copy = SiteCopy.Make();
        var slugs = ContentLoader.Load(SourceTree.Read(copy.Options.SourcePaths, new DiagnosticBag()), new DiagnosticBag())
            .Pages.Where(page => page.Kind.Id == kind).Select(page => page.Slug).ToList();
        Assert.NotEmpty(slugs);
        var before = TestSite.Told(SiteBuild.Check(copy.Options, TestContext.Current.CancellationToken));
        foreach (var slug in slugs)
        {
            Assert.Equal(0, new MoveCommand().Declare().Parse([slug, $"{slug}-moved", "--root", copy.Root]).Invoke());
        }

        Assert.Equal(before, TestSite.Told(SiteBuild.Check(copy.Options, TestContext.Current.CancellationToken)));
    }

    /// <summary>Templates and settings are told and left alone; what only begins or ends like the address is another one.</summary>
    [Fact]
    public void Where_the_theme_or_the_settings_name_the_page_is_told()
    {
        _site.Write("theme/partials/chosen.html", "<a href=\"{{ link '/organizations/maker/' }}\">\n{{ if page.slug == \"maker\" }}It{{ end }}\n<a href=/organizations/maker/more/><a href=/en/organizations/maker/>{{ 'marker' }} maker\n");
        _site.Write("theme/styles/site.css", "/* /organizations/maker/ */\na[href=\"/organizations/maker/\"] { color: red }\n");
        _site.Change("settings.yml", "title: ", "description: See /organizations/maker/#founded.\ntitle: ");
        var before = TestSite.TextOf(_site.In("theme")) + File.ReadAllText(_site.In("settings.yml"));

        Assert.Equal(
            (0, "Moved input/organizations/maker.md to input/organizations/studio.md; 13 references rewritten, and /organizations/maker/ leads to /organizations/studio/\n", """
            theme/partials/chosen.html:1:19: this names /organizations/maker/; change it by hand
            theme/partials/chosen.html:2:21: this may name the page `maker`; if it does, change it by hand
            settings.yml:1:18: this names /organizations/maker/; change it by hand

            """),
            ProgramRun.Of(_site.Root, "mv", "maker", "studio", "--now", "2026-11-21"));
        Assert.Equal(before, TestSite.TextOf(_site.In("theme")) + File.ReadAllText(_site.In("settings.yml")));
    }

    [Fact]
    public void A_page_that_is_a_link_is_no_page_and_what_it_leads_to_is_untouched()
    {
        _site.Write("elsewhere.md", "---\ntitle: Elsewhere\nsummary: A series.\n---\n");
        File.CreateSymbolicLink(_site.In("input/series/linked.md"), _site.In("elsewhere.md"));
        AssertRefused(2, "There is no page `linked`; name it by its slug or by its file.\n", "mv", "linked", "other");
        AssertRefused(2, "There is no page `../../elsewhere.md`; name it by its slug or by its file.\n", "rm", "../../elsewhere.md");
    }

    [Fact]
    public void A_large_tree_is_mended_as_a_whole()
    {
        using var site = TestSite.With(series: 1000);
        foreach (var file in Directory.EnumerateFiles(site.In("input/series"), "series-*.md"))
        {
            File.AppendAllText(file, "[Glory](xref:glory).\n");
        }

        Assert.Equal(
            (0, "Moved input/series/glory.md to input/series/fame.md; 1,001 references rewritten, and /series/glory/ leads to /series/fame/\n", ""),
            ProgramRun.Of(site.Root, "mv", "input\\series\\glory.md", "fame"));
        Assert.Equal("", TestSite.Told(SiteBuild.Check(site.Options, TestContext.Current.CancellationToken)));
    }

    public void Dispose() => _site.Dispose();

    private string SideWithoutRelation()
    {
        _site.Write("input/series/_side.yml", "title: Side\nsummary: A series.\n");
        return _site.Root;
    }

    /// <summary>An organization that only the file beside a page names.</summary>
    private string Prepared(string slug)
    {
        _site.Write($"input/organizations/{slug}.md", "---\ntitle: Other\nsummary: A maker.\n---\nProse.\n");
        _site.Change("input/series/_side.yml", "maker", slug);
        return "--dry-run";
    }

    private void AssertRefused(int exitCode, string told, params ReadOnlySpan<string> arguments)
    {
        var before = TestSite.TextOf(_site.Root);
        Assert.Equal((exitCode, "", told), ProgramRun.Of(_site.Root, arguments));
        Assert.Equal(before, TestSite.TextOf(_site.Root));
    }
}
