using Xunit;

namespace StatiqSite.Diagnostics.Tests;

public sealed class SuggestTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("title", "title", 0)]
    [InlineData("title", "Title", 0)]
    [InlineData("titel", "title", 1)]
    [InlineData("sumary", "summary", 1)]
    [InlineData("romanse", "romance", 1)]
    [InlineData("titlee", "title", 1)]
    [InlineData("ittle", "title", 1)]
    [InlineData("ab", "ba", 1)]
    [InlineData("abcd", "badc", 2)]
    [InlineData("ca", "abc", 3)]
    [InlineData("甜宠", "甜虐", 1)]
    public void Counts_what_was_inserted_dropped_changed_or_swapped(string one, string other, int distance)
    {
        Assert.Equal(distance, one.DistanceTo(other));
        Assert.Equal(distance, other.DistanceTo(one));
    }

    [Theory]
    [InlineData("sumary", "summary")]
    [InlineData("tilte", "title")]
    [InlineData("Tags", "tags")]
    [InlineData("realesed", "released")]
    [InlineData("udpated", "updated")]
    [InlineData("platform", "platforms")]
    [InlineData("plat_forms", "platforms")]
    [InlineData("starrng", "starring")]
    [InlineData("tag", "tags")]
    [InlineData("director", null)]
    [InlineData("xyz", null)]
    [InlineData("t", null)]
    [InlineData("", null)]
    public void Suggests_only_what_is_near(string wanted, string? near)
    {
        string[] known = ["title", "summary", "tags", "status", "released", "updated", "platforms", "starring"];
        Assert.Equal(near, wanted.NearestOf(known));
    }

    [Fact]
    public void Of_two_that_are_equally_near_the_first_is_taken()
    {
        Assert.Equal("season-1", "season-3".NearestOf(["season-1", "season-2"]));
        Assert.Equal("season-2", "season-3".NearestOf(["season-2", "season-1"]));
    }

    [Fact]
    public void Among_nothing_nothing_is_near() => Assert.Null("title".NearestOf([]));
}
