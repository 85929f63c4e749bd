using System.Text;
using StatiqSite.Rendering;
using Xunit;

namespace StatiqSite.Tests.Rendering;

/// <summary>Styles on their way to browsers: fewer bytes, the same rules.</summary>
public sealed class StyleTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  \n", "")]
    [InlineData("a { color : red ; }\n\nb{}\n", "a{color : red;}b{}")]
    [InlineData(".a .b, .c > .d { margin: 0 1px; }", ".a .b,.c > .d{margin: 0 1px;}")]
    [InlineData("a /* one */ b{}", "a b{}")]
    [InlineData("/* a */a{}/* open", "a{}")]
    [InlineData("i::before { content: \"  /* , */ \\\" {\"; }", "i::before{content: \"  /* , */ \\\" {\";}")]
    [InlineData("i { content: '  ", "i{content: '  ")]
    [InlineData("@media (width < 46rem) { a { width: calc(1px + 2%) } }", "@media (width < 46rem){a{width: calc(1px + 2%)}}")]
    [InlineData("a{content:\"短剧\"}", "a{content:\"短剧\"}")]
    public void What_only_writers_need_goes(string style, string squeezed) =>
        Assert.Equal(squeezed, Encoding.UTF8.GetString(StyleText.Squeeze(Encoding.UTF8.GetBytes(style))));
}
