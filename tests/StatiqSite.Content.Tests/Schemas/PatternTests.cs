using System.Text.RegularExpressions;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using Xunit;

namespace StatiqSite.Content.Tests.Schemas;

/// <summary>A pattern that editors are given is never narrower than the reader it stands for.</summary>
public sealed class PatternTests
{
    private const int Tries = 200_000;

    [Fact]
    public void Every_date_that_is_read_matches_the_pattern_of_dates() => AssertNotNarrower(
        FuzzyDate.Pattern,
        ["early ", "mid ", "late ", "2025", "1999", "202X", "20XX", "-03", "-12", "-13", "-3", "-14", "-31", "-XX", "-Q3", "-Q5", "-23", "-35", "~", "?", "%", "/", "..", " ", "0"],
        written => FuzzyDate.TryParse(written, out _, out _));

    [Fact]
    public void Every_number_that_is_read_matches_the_pattern_of_numbers() => AssertNotNarrower(
        Amount.Pattern,
        ["1", "12", "330", "0", "-", "+", ",", ",000", ".", ".5", "..", " ", "  ", " thousand", " million", " billion", " trillion", "million", "%", "万"],
        written => Amount.TryParse(written, out _, out _));

    [Fact]
    public void Every_slug_that_is_sound_matches_the_pattern_of_slugs() => AssertNotNarrower(
        Slug.Pattern,
        ["a", "z", "9", "0", "-", "--", "A", "_", " ", "abcdefghijklmnopqrstuvwxyz-0123456789-abcdefghijk", "é"],
        written => Slug.IsSound(written));

    [Theory]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(101)]
    public void The_pattern_of_slugs_ends_where_slugs_end(int length) =>
        Assert.Equal(Slug.IsSound(new string('a', length)), Regex.IsMatch(new string('a', length), $"^(?:{Slug.Pattern})$", RegexOptions.ECMAScript));

    private static void AssertNotNarrower(string pattern, string[] words, Predicate<string> isRead)
    {
        var random = new Random(9 * 16);
        var whole = new Regex($"^(?:{pattern})$", RegexOptions.ECMAScript);
        var read = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Tries; i++)
        {
            var written = string.Concat(random.GetItems(words, random.Next(1, 7)));
            if (isRead(written))
            {
                read.Add(written);
            }
        }

        Assert.True(read.Count > 100, "enough was read to tell");
        Assert.Equal([], read.Where(written => !whole.IsMatch(written)).Order(StringComparer.Ordinal));
    }
}
