using StatiqSite.Rendering;
using Xunit;

namespace StatiqSite.Tests.Rendering;

/// <summary>Text from content on its way into HTML.</summary>
public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("the micro-drama (短剧) trade", "the micro-drama (<span lang=\"zh\">短剧</span>) trade")]
    [InlineData("家里家外", "<span lang=\"zh\">家里家外</span>")]
    [InlineData("<b>家</b> & \"里\"", "&lt;b&gt;<span lang=\"zh\">家</span>&lt;/b&gt; &amp; &quot;<span lang=\"zh\">里</span>&quot;")]
    public void Chinese_inside_English_is_marked_and_the_rest_is_escaped(string text, string html) =>
        Assert.Equal(html, HtmlText.EscapeMarkingHan(text));

    [Fact]
    public void In_a_drawing_Chinese_is_marked_by_an_element_of_drawings() =>
        Assert.Equal("2025, <tspan lang=\"zh\">红果</tspan> &amp; co", HtmlText.EscapeMarkingHanInDrawing("2025, 红果 & co"));

    [Theory]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    [InlineData("`a` & `<b>`", "<code>a</code> &amp; <code>&lt;b&gt;</code>")]
    [InlineData("one ` alone", "one ` alone")]
    [InlineData("`a` then ` alone", "<code>a</code> then ` alone")]
    [InlineData("says 短剧", "says <span lang=\"zh\">短剧</span>")]
    public void What_stands_in_backticks_is_code(string text, string expected) => Assert.Equal(expected, HtmlText.WithCode(text));
}
