using Xunit;

namespace StatiqSite.Tests.Commands;

/// <summary>The verb that begins a page.</summary>
public sealed class NewCommandTests : IDisposable
{
    private readonly TestSite _site = new();

    public static TheoryData<string, string> Kinds =>
        [.. SiteOptions.For("/").Kinds.Select(kind => new TheoryDataRow<string, string>(kind.Id, kind.HasSlugs ? $"{kind.Folder}/" : ""))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_page_of_each_kind_checks_but_for_its_blanks(string kind, string folder)
    {
        var path = $"input/{folder}new-thing.md";
        Assert.Equal(
            (0, $"Wrote {path}\nNow fill in its blanks (___), write the text below the second ---, and run `check`: it names what is left.\nA fact needs a source; where yours is not in seeds/ yet, add it there first. Every key is explained at /contribute/fields/{kind}/.\n", ""),
            ProgramRun.Of(_site.Root, "new", kind, "new-thing"));
        Accepted.Matches($"Commands/New/{kind}.txt", File.ReadAllText(_site.In(path)));
        var (exitCode, output, errors) = ProgramRun.Of(_site.Root, "check", "--format", "short", "--log-level", "Warning");
        Assert.Equal((1, ""), (exitCode, output));
        Accepted.Matches($"Commands/New/{kind}-check.txt", errors);
        Assert.Equal((1, "", $"{path} is left alone: it has faults; `check` tells them\n"), ProgramRun.Of(_site.Root, "format", "--check", path));
    }

    [Theory]
    [InlineData("`Jia Li Jia Wai` cannot stand in an address; write `jia-li-jia-wai`.", "series", "Jia Li Jia Wai")]
    [InlineData("`家里家外` cannot stand in an address; choose a name of lower-case English letters, digits and hyphens, or pinyin.", "series", "家里家外")]
    [InlineData("`../../etc/passwd` cannot stand in an address; write `etc-passwd`.", "series", "../../etc/passwd")]
    [InlineData("`a\\b` cannot stand in an address; write `ab`.", "series", "a\\b")]
    [InlineData("The page input/series/glory.md has the slug `glory` already; choose another, for example `glory-term`.", "term", "glory")]
    [InlineData("/tags/ is an address that the build makes itself; choose another slug.", "page", "tags")]
    [InlineData("`index` is the name of a folder's own page; choose another.", "series", "index")]
    [InlineData("`con` cannot be the name of a file: `con` is the name of a device on Windows; give it another name.", "term", "con")]
    [InlineData("There is no kind of page `serie`; there is one with a similar name: `series`.", "serie", "fame")]
    [InlineData("There is no kind of page `people`; there is one with a similar name: `person`.", "people", "fame")]
    [InlineData("There is no kind of page `film`; the kinds are series, trend, policy, organization, person, place, platform, report, term, page.", "film", "fame")]
    public void What_cannot_be_is_refused_in_a_sentence_that_says_how_to_mend_it(string told, string kind, string slug)
    {
        var before = TestSite.TextOf(_site.Root);
        Assert.Equal((2, "", $"{told}\n"), ProgramRun.Of(_site.Root, "new", kind, slug));
        Assert.Equal(before, TestSite.TextOf(_site.Root));
    }

    [Fact]
    public void A_folder_that_is_a_link_is_not_written_through()
    {
        Directory.CreateDirectory(_site.In("elsewhere"));
        Directory.CreateSymbolicLink(_site.In("input/terms"), _site.In("elsewhere"));
        Assert.Equal((1, "", "input/terms is no ordinary folder, so nothing was changed.\n"), ProgramRun.Of(_site.Root, "new", "term", "fame"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_site.In("elsewhere")));
    }

    [Fact]
    public void A_file_that_nobody_read_is_not_written_over()
    {
        Directory.CreateDirectory(_site.In("input/series/fame.md"));
        Assert.Equal((1, "", "input/series/fame.md is there already, so nothing was changed.\n"), ProgramRun.Of(_site.Root, "new", "series", "fame"));
    }

    public void Dispose() => _site.Dispose();
}
