using System.Text;
using StatiqSite.Content.Loading;
using StatiqSite.Diagnostics;
using Xunit;

namespace StatiqSite.Content.Tests.Loading;

public sealed class StrictTextTests
{
    private static readonly byte[] Sound = "---\ntitle: 家里家外\n"u8.ToArray();

    [Fact]
    public void A_byte_order_mark_is_left_out()
    {
        var text = StrictText.Decode("input/a.md", [0xEF, 0xBB, 0xBF, .. Sound], new DiagnosticBag());

        Assert.Equal("---\ntitle: 家里家外\n", text?.Text);
    }

    public static TheoryData<string, byte[], string> Faults => new()
    {
        { "GBK", [.. "---\ntitle: "u8, 0xBC, 0xD2, 0xC0, 0xEF, 0xBC, 0xD2, 0xCD, 0xE2], "2:8 it looks like GBK, the encoding of Chinese Windows" },
        { "Latin-1", [.. "---\ntitle: r"u8, 0xE9, .. "sum"u8, 0xE9, .. "s\n"u8], "2:9 it looks like Latin-1 or Windows-1252" },
        { "UTF-16 with a mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("title: 家")], "1:1 it looks like UTF-16" },
        { "UTF-16 in the other order", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("title: 家")], "1:1 it looks like UTF-16" },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes("title: Glory"), "1:2 it looks like UTF-16" },
        { "UTF-32", Encoding.UTF32.GetBytes("title: Glory"), "1:2 it looks like UTF-32" },
        { "half a surrogate", [.. "---\ntitle: "u8, 0xED, 0xA0, 0xBD, (byte)'\n'], "2:8 here stands half a character, as some programs write an emoji" },
        { "a cut file", [.. "---\ntitle: "u8, 0xE5, 0xAE], "2:8 it ends in the middle of a character: its end may be lost" },
        { "an over-long form", [.. "---\n"u8, 0xC0, 0xAF, (byte)'\n'], "2:1 it looks like GBK, the encoding of Chinese Windows" },
        { "a NUL", [.. Sound, (byte)'a', 0, (byte)'b'], "3:2 here stands a NUL, which no text holds" },
        { "a NUL behind Windows' line breaks", [.. "---\r\ntitle: a\r\nb"u8, 0], "3:2 here stands a NUL, which no text holds" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_is_not_UTF_8_is_named_at_its_place_with_what_it_looks_like(string name, byte[] bytes, string expected)
    {
        var diagnostics = new DiagnosticBag();

        Assert.Null(StrictText.Decode($"input/{name}.md", bytes, diagnostics));
        var fault = Assert.Single(diagnostics.Sorted());
        Assert.Equal("the file is not UTF-8 text", fault.Message);
        Assert.Equal(expected, $"{fault.Span.Position} {Assert.Single(fault.Notes)}");
    }
}
