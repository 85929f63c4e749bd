using StatiqSite.Diagnostics.Formats;
using Xunit;
using static StatiqSite.Diagnostics.Tests.Places;

namespace StatiqSite.Diagnostics.Tests.Formats;

public sealed class EditPreviewTests
{
    private static readonly SourceText File = new("a.md", "---\ntitle: “One”\ndraft: true\nold: 1\n---\n");

    [Fact]
    public void Several_edits_of_one_line_are_shown_in_one_line()
    {
        Expect(
            """
             2 | title: "One"
               |        ~   ~
            """,
            new Edit(File.Find("“"), "\""),
            new Edit(File.Find("”"), "\""));
    }

    [Fact]
    public void A_line_that_goes_is_shown_as_gone() => Expect(" 4 - old: 1", new Edit(File.Find("old: 1\n"), ""));

    [Fact]
    public void A_line_that_comes_is_shown_as_new() =>
        Expect(" 4 + summary: …", new Edit(File.Span(File.StartOf(4), 0), "summary: …\n"));

    [Fact]
    public void Lines_that_are_exchanged_are_shown_both_ways()
    {
        Expect(
            """
             3 - draft: true
             4 - old: 1
             3 + new: 2
            """,
            new Edit(File.Find("draft: true\nold: 1\n"), "new: 2\n"));
    }

    [Fact]
    public void Words_that_go_leave_a_line_without_marks() => Expect(" 3 | draft", new Edit(File.Find(": true"), ""));

    [Fact]
    public void Words_that_bring_a_line_break_make_two_lines()
    {
        Expect(
            """
             3 | draft: true
             4 | more: 1
               | ~~~~~~~
            """,
            new Edit(File.Span(File.StartOf(4) - 1, 0), "\nmore: 1"));
    }

    [Fact]
    public void Many_lines_are_cut_short()
    {
        Expect(
            """
             4 + 1
             5 + 2
             6 + 3
             7 + 4
             8 + 5
             9 + 6
               | …
            """,
            new Edit(File.Span(File.StartOf(4), 0), "1\n2\n3\n4\n5\n6\n7\n8\n"));
    }

    [Fact]
    public void An_edit_of_another_file_says_which()
    {
        Expect(
            """
              ::: input/_data/tags.yml:1:5
               |
             1 | id: romance
               |     ~~~~~~~
            """,
            new Edit(new SourceText("input/_data/tags.yml", "id: romanse\n").Find("romanse"), "romance"));
    }

    [Fact]
    public void What_a_person_must_choose_is_not_called_mendable()
    {
        var diagnostic = Error("x", File.Find("old"), "wrong") with
        {
            Help = "take the key out",
            Edits = [new Edit(File.Find("old: 1\n"), "", IsSafe: false)],
        };
        Assert.Equal(
            """
            error[x]: wrong
              --> a.md:4:1
               |
             4 | old: 1
               | ^^^
               |
            help: take the key out                                                 [for you to decide]
               |
             4 - old: 1
               = rule: /contribute/rules/x/

            """,
            HumanFormat.Message(diagnostic, FormatOptions.Plain));
    }

    private static void Expect(string expected, params Edit[] edits)
    {
        var diagnostic = Error("x", File.Find("---"), "wrong") with { Help = "mend", Edits = [.. edits] };
        Assert.Equal(
            $"""
            error[x]: wrong
              --> a.md:1:1
               |
             1 | ---
               | ^^^
               |
            help: mend                                                             [`fix` mends this]
               |
            {expected}
               = rule: /contribute/rules/x/

            """,
            HumanFormat.Message(diagnostic, FormatOptions.Plain));
    }
}
