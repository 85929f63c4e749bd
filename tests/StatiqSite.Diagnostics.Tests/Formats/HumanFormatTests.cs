using System.Collections.Immutable;
using StatiqSite.Diagnostics.Formats;
using Xunit;
using static StatiqSite.Diagnostics.Tests.Places;

namespace StatiqSite.Diagnostics.Tests.Formats;

public sealed class HumanFormatTests
{
    [Fact]
    public void Nothing_wrong_prints_nothing() => Assert.Equal("", Written([], FormatOptions.Plain));

    [Fact]
    public void A_blank_line_parts_messages_and_a_count_ends_them()
    {
        var file = new SourceText("a.md", "one\ntwo\n");
        Expect(
            """
            error[x]: first
              --> a.md:1:1
               |
             1 | one
               | ^^^
               = rule: /contribute/rules/x/

            warning[y]: second
              --> a.md:2:1
               |
             2 | two
               | ^^^
               = rule: /contribute/rules/y/

            1 error, 1 warning

            """,
            Error("x", file.Find("one"), "first"),
            Warning("y", file.Find("two"), "second"));
    }

    [Theory]
    [InlineData(19, "")]
    [InlineData(20, "")]
    [InlineData(21, "and 1 more in this file: a.md\n\n")]
    [InlineData(45, "and 25 more in this file: a.md\n\n")]
    public void Twenty_of_a_file_are_shown_and_all_are_counted(int count, string rest)
    {
        var file = new SourceText("a.md", "one\n");
        var other = new SourceText("b.md", "two\n");
        ImmutableArray<Diagnostic> all =
        [
            .. Enumerable.Range(0, count).Select(_ => Error("x", file.Find("one"), "wrong")),
            Error("x", other.Find("two"), "wrong too"),
        ];

        var shown = string.Concat(Enumerable.Repeat(
            HumanFormat.Message(all[0], FormatOptions.Plain) + "\n", Math.Min(count, 20)));
        var last = HumanFormat.Message(all[^1], FormatOptions.Plain) + "\n";
        Assert.Equal($"{shown}{rest}{last}{count + 1} errors, 0 warnings\n", Written(all, FormatOptions.Plain));
    }

    [Fact]
    public void Marks_stand_under_what_they_mark_whatever_it_is_wide()
    {
        var file = new SourceText("a.md", "\t短剧 e\u0301é 😀 here\n");
        Expect(
            """
            error[x]: wide
              --> a.md:1:12
               |
             1 |     短剧 é́é 😀 here
               |                ^^^^
               = rule: /contribute/rules/x/

            1 error, 0 warnings

            """.Replace("é́é", "e\u0301é", StringComparison.Ordinal),
            Error("x", file.Find("here"), "wide"));
    }

    [Fact]
    public void A_place_between_two_characters_gets_one_caret()
    {
        var file = new SourceText("a.md", "ab\r\n\r\n");
        Expect(
            """
            error[x]: nothing here
              --> a.md:2:1
               |
             2 |
               | ^ a key was expected
               = rule: /contribute/rules/x/

            1 error, 0 warnings

            """,
            Error("x", file.Span(4, 0), "nothing here") with { Label = "a key was expected" });
    }

    [Fact]
    public void A_stretch_of_several_lines_is_marked_to_the_end_of_its_first()
    {
        var file = new SourceText("a.md", "see [a\nb](c)\n");
        Expect(
            """
            error[x]: long
              --> a.md:1:5
               |
             1 | see [a
               |     ^^
               = rule: /contribute/rules/x/

            1 error, 0 warnings

            """,
            Error("x", file.Find("[a\nb](c)"), "long"));
    }

    [Fact]
    public void The_gutter_widens_for_long_files()
    {
        var file = File("a.md", (9, "nine"), (1000, "thousand"));
        Expect(
            """
            error[x]: late
                --> a.md:1000:1
                 |
               9 | nine
                 | ---- as here
            1000 | thousand
                 | ^^^^^^^^
                 = note: first
                         second
                 = rule: /contribute/rules/x/

            1 error, 0 warnings

            """,
            Error("x", file.Find("thousand"), "late") with
            {
                Related = [new RelatedPlace(file.Find("nine"), "as here")],
                Notes = ["first\nsecond"],
            });
    }

    [Fact]
    public void Two_places_of_one_line_share_it()
    {
        var file = new SourceText("a.md", "id: a, id: b\n");
        Expect(
            """
            error[x]: twice
              --> a.md:1:8
               |
             1 | id: a, id: b
               |        ^^ again
               | -- first here
               = rule: /contribute/rules/x/

            1 error, 0 warnings

            """,
            Error("x", file.Span(7, 2), "twice") with
            {
                Label = "again",
                Related = [new RelatedPlace(file.Span(0, 2), "first here")],
            });
    }

    [Fact]
    public void A_file_without_text_is_named_and_not_drawn()
    {
        Expect(
            """
            error[not-utf-8]: this file is not UTF-8
              --> input/series/a.md:1:1
               = rule: /contribute/rules/not-utf-8/

            1 error, 0 warnings

            """,
            Error("not-utf-8", new SourceText("input/series/a.md", "").Span(0, 0), "this file is not UTF-8"));
    }

    [Fact]
    public void A_long_line_is_cut_around_the_words_at_fault()
    {
        var file = new SourceText("a.md", $"{new string('a', 500_000)} here {new string('b', 500_000)}\n");
        Assert.Equal(
            """
            error[x]: far out
              --> a.md:1:500002
               |
             1 | …aaaaaaaaaaaaaaaaaaaaaaaa here bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…
               |                           ^^^^
               = rule: /contribute/rules/x/

            1 error, 0 warnings

            """,
            Written([Error("x", file.Find("here"), "far out")], new FormatOptions(Color: false, Width: 80)));
    }

    [Fact]
    public void Notes_and_help_are_wrapped_between_words_but_not_in_backticks()
    {
        var file = new SourceText("a.md", "one\n");
        var diagnostic = Error("x", file.Find("one"), "wrong") with
        {
            Notes = ["one two three four five six seven `eight nine ten eleven` twelve"],
            Help = "do one thing or another thing or a third thing instead",
            Edits = [new Edit(file.Find("one"), "two")],
        };
        Assert.Equal(
            """
            error[x]: wrong
              --> a.md:1:1
               |
             1 | one
               | ^^^
               = note: one two three four five six
                       seven `eight nine ten eleven`
                       twelve
            help: do one thing or another thing or a
                  third thing instead  [`fix` mends this]
               |
             1 | two
               | ~~~
               = rule: /contribute/rules/x/

            """,
            HumanFormat.Message(diagnostic, new FormatOptions(Color: false, Width: 40)));
    }

    [Fact]
    public void Nothing_of_the_content_reaches_the_terminal_as_a_command()
    {
        const string Evil = "\e]0;owned\a\u009b2J\u202Etxt\r\u200b";
        var file = new SourceText($"input/{Evil}.md", $"title: {Evil} end\n");
        Expect(
            """
            error[x]: ␛]0;owned␇<U+009B>2J<U+202E>txt␍<U+200B>␊error[fake]: not one
              --> input/␛]0;owned␇<U+009B>2J<U+202E>txt␍<U+200B>.md:1:28
               |
             1 | title: ␛]0;owned␇<U+009B>2J<U+202E>txt␍<U+200B> end
               |                                                 ^^^ ␛]0;owned␇<U+009B>2J<U+202E>txt␍<U+200B>
              ::: input/␛]0;owned␇<U+009B>2J<U+202E>txt␍<U+200B>.md:1:1
               |
             1 | x
               | - ␛]0;owned␇<U+009B>2J<U+202E>txt␍<U+200B>
               = note: ␛]0;owned␇<U+009B>2J<U+202E>txt␍<U+200B>
            help: ␛]0;owned␇<U+009B>2J<U+202E>txt␍<U+200B>                         [`fix` mends this]
               |
             1 | title: ␛]0;owned␇<U+009B>2J<U+202E>txt␍<U+200B> ␛]0;owned␇<U+009B>2J<U+202E>txt␍<U+200B>!
               |                                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
               = rule: /contribute/rules/x/

            1 error, 0 warnings

            """,
            Error("x", file.Find("end"), $"{Evil}\nerror[fake]: not one") with
            {
                Label = Evil,
                Notes = [Evil],
                Help = Evil,
                Related = [new RelatedPlace(new SourceText($"input/{Evil}.md", "x").Span(0, 1), Evil)],
                Edits = [new Edit(file.Find("end"), Evil + "!")],
            });
    }

    [Fact]
    public void Colors_carry_no_meaning_alone()
    {
        var file = new SourceText("a.md", "one two\n");
        var diagnostic = Warning("x", file.Find("one"), "wrong") with
        {
            Label = "here",
            Notes = ["known"],
            Help = "mend it",
            Related = [new RelatedPlace(file.Find("two"), "there")],
            Edits = [new Edit(file.Find("one"), "1")],
        };
        var colored = HumanFormat.Message(diagnostic, new FormatOptions(Color: true, Width: 0));

        Assert.StartsWith("\e[1;33mwarning[x]\e[0m\e[1m: wrong\e[0m\n", colored, StringComparison.Ordinal);
        Assert.Equal(
            HumanFormat.Message(diagnostic, FormatOptions.Plain),
            System.Text.RegularExpressions.Regex.Replace(colored, "\e\\[[0-9;]*m", ""));
    }

    private static void Expect(string expected, params ImmutableArray<Diagnostic> diagnostics) =>
        Assert.Equal(expected, Written(diagnostics, FormatOptions.Plain));

    private static string Written(ImmutableArray<Diagnostic> diagnostics, FormatOptions options)
    {
        var output = new StringWriter();
        new HumanFormat().Write(diagnostics, output, options);
        return output.ToString();
    }
}
