using StatiqSite.Content.Evidence;
using Xunit;

namespace StatiqSite.Content.Tests.Evidence;

public sealed class FactSubjectsTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("Season 2", "season 2")]
    [InlineData(" season-2 ", "season 2")]
    [InlineData("the first  three quarters", "first three quarters")]
    [InlineData("Xi’an", "xi'an")]
    [InlineData("中国", "中国")]
    public void Small_things_do_not_tell_scopes_apart(string? written, string plain) => Assert.Equal(plain, FactSubjects.Plain(written));

    [Theory]
    [InlineData(null, "henan", "")]
    [InlineData("Henan", "henan", "")]
    [InlineData("zhengzhou", "zhengzhou", "")]
    [InlineData("Zhengzhou, the first quarter", "zhengzhou", "first quarter")]
    [InlineData("the first quarter, Zhengzhou", "zhengzhou", "first quarter")]
    [InlineData("beijing", "henan", "beijing")]
    [InlineData("film sets, first phase", "henan", "film sets, first phase")]
    public void A_scope_that_names_a_part_with_a_page_is_about_that_page(string? scope, string slug, string rest)
    {
        var henan = Sample.Page("place", "henan");
        var zhengzhou = Sample.Page("place", "zhengzhou").Naming(Sample.PartOf with { IsContainment = true }, "henan");
        var catalog = Sample.Catalog([henan, zhengzhou, Sample.Page("place", "beijing")]);

        var subject = Assert.Single(new FactSubjects(catalog).Of(henan, Sample.Fact("one", "a") with { Scope = scope }));
        Assert.Equal((slug, rest), (subject.Page.Slug, subject.Scope));
    }

    [Fact]
    public void A_name_that_two_pages_share_names_neither()
    {
        var report = Sample.Page("report", "a-year");
        var catalog = Sample.Catalog([
            report,
            Sample.Page("series", "dawn-1") with { AlsoKnownAs = ["Dawn"] },
            Sample.Page("series", "dawn-2") with { AlsoKnownAs = ["Dawn"] },
        ]);

        var subject = Assert.Single(new FactSubjects(catalog).Of(report, Sample.Fact("one", "a") with { Scope = "Dawn" }));
        Assert.Equal(("a-year", "dawn"), (subject.Page.Slug, subject.Scope));
    }
}
