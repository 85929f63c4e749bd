using StatiqSite.Diagnostics.Formats;
using Xunit;
using static StatiqSite.Diagnostics.Tests.Places;

namespace StatiqSite.Diagnostics.Tests.Formats;

/// <summary>The messages by which all others are measured, whole.</summary>
public sealed class HumanFormatSampleTests
{
    [Fact]
    public void A_full_width_colon_is_mended_in_its_line()
    {
        var file = File("input/series/nuwang-guilai.md", (2, "title：女王归来"));
        var colon = file.Find("：");
        Expect(
            """
            error[full-width-colon]: full-width colon `：` (U+FF1A) where YAML needs `: `
              --> input/series/nuwang-guilai.md:2:6
               |
             2 | title：女王归来
               |      ^^ not a key separator
               |
            help: use an ASCII colon and a space                                   [`fix` mends this]
               |
             2 | title: 女王归来
               |      ~~
               = rule: /contribute/rules/full-width-colon/

            """,
            Error("full-width-colon", colon, "full-width colon `：` (U+FF1A) where YAML needs `: `") with
            {
                Label = "not a key separator",
                Help = "use an ASCII colon and a space",
                Edits = [new Edit(colon, ": ")],
            });
    }

    [Fact]
    public void A_missing_key_and_the_unknown_one_are_told_together()
    {
        var file = File("input/series/nuwang-guilai.md", (1, "---"), (4, "sumary: A queen comes back."));
        Expect(
            """
            error[missing-key]: `summary` is required for a series
              --> input/series/nuwang-guilai.md:1:1
               |
             1 | ---
               | ^^^ front matter starts here
               = note: `sumary` on line 4 is not a known key
            help: there is a key with a similar name: `summary`                    [`fix` mends this]
               |
             4 | summary: A queen comes back.
               | ~~~~~~~
               = rule: /contribute/rules/missing-key/

            """,
            Error("missing-key", file.Find("---"), "`summary` is required for a series") with
            {
                Label = "front matter starts here",
                Notes = ["`sumary` on line 4 is not a known key"],
                Help = "there is a key with a similar name: `summary`",
                Edits = [new Edit(file.Find("sumary"), "summary")],
            });
    }

    [Fact]
    public void A_wrong_type_says_what_is_there()
    {
        var file = File("input/series/nuwang-guilai.md", (8, "seasons: two or so"));
        Expect(
            """
            error[wrong-type]: `seasons` must be a whole number
              --> input/series/nuwang-guilai.md:8:10
               |
             8 | seasons: two or so
               |          ^^^^^^^^^ this is text
               = note: leave the key out when no source says how many
               = rule: /contribute/rules/wrong-type/

            """,
            Error("wrong-type", file.Find("two or so"), "`seasons` must be a whole number") with
            {
                Label = "this is text",
                Notes = ["leave the key out when no source says how many"],
            });
    }

    [Fact]
    public void An_unknown_tag_names_the_near_one_and_does_not_repeat_it()
    {
        var file = File("input/series/nuwang-guilai.md", (9, "tags: [romanse, revenge]"));
        Expect(
            """
            error[unknown-tag]: `romanse` is not in the tag vocabulary
              --> input/series/nuwang-guilai.md:9:8
               |
             9 | tags: [romanse, revenge]
               |        ^^^^^^^
               = note: a new tag is added to `input/_data/tags.yml` in the same pull request
            help: there is a tag with a similar name: `romance` (甜宠)               [`fix` mends this]
               = rule: /contribute/rules/unknown-tag/

            """,
            Error("unknown-tag", file.Find("romanse"), "`romanse` is not in the tag vocabulary") with
            {
                Notes = ["a new tag is added to `input/_data/tags.yml` in the same pull request"],
                Help = "there is a tag with a similar name: `romance` (甜宠)",
                Edits = [new Edit(file.Find("romanse"), "romance")],
            });
    }

    [Fact]
    public void Two_files_with_one_name_are_both_shown()
    {
        var term = File("input/terms/hongguo.md", (1, "---"));
        var platform = File("input/platforms/hongguo.md", (1, "---"));
        Expect(
            """
            error[duplicate-slug]: two pages have the slug `hongguo`
              --> input/terms/hongguo.md:1:1
               |
             1 | ---
               | ^^^ this file …
              ::: input/platforms/hongguo.md:1:1
               |
             1 | ---
               | --- … and this one (first published 2026-03-02)
            help: give the newer file another name, for example `hongguo-term.md`
               = rule: /contribute/rules/duplicate-slug/

            """,
            Error("duplicate-slug", term.Find("---"), "two pages have the slug `hongguo`") with
            {
                Label = "this file …",
                Related = [new RelatedPlace(platform.Find("---"), "… and this one (first published 2026-03-02)")],
                Help = "give the newer file another name, for example `hongguo-term.md`",
            });
    }

    [Fact]
    public void A_moved_link_says_where_its_target_went()
    {
        var file = File("input/trends/rebirth.md", (31, "see [the rules](/policies/nrta-2024/)"));
        var address = file.Find("/policies/nrta-2024/");
        Expect(
            """
            error[moved-link]: link to a page that has moved
              --> input/trends/rebirth.md:31:17
               |
            31 | see [the rules](/policies/nrta-2024/)
               |                 ^^^^^^^^^^^^^^^^^^^^ moved on 2026-05-11 to /policies/nrta-2024-filing/
            help: link to the new address                                          [`fix` mends this]
               = rule: /contribute/rules/moved-link/

            """,
            Error("moved-link", address, "link to a page that has moved") with
            {
                Label = "moved on 2026-05-11 to /policies/nrta-2024-filing/",
                Help = "link to the new address",
                Edits = [new Edit(address, "/policies/nrta-2024-filing/")],
            });
    }

    [Fact]
    public void A_bad_date_lists_what_is_accepted()
    {
        var file = File("input/policies/nrta-filing.md", (6, "issued: 2024-13-40"));
        Expect(
            """
            error[bad-date]: `2024-13-40` is not a date
              --> input/policies/nrta-filing.md:6:9
               |
             6 | issued: 2024-13-40
               |         ^^^^^^^^^^ there is no month 13
               = note: accepted: `2024`, `2024-06`, `2024-06-01`, `2024-06~` (about), `2024-06?` (uncertain),
                       `2024-Q2`, `../2024-06` (by), `2024-06/..` (since)
               = note: some generators would publish this as 9 February 2025; dates are never rolled over
               = rule: /contribute/rules/bad-date/

            """,
            Error("bad-date", file.Find("2024-13-40"), "`2024-13-40` is not a date") with
            {
                Label = "there is no month 13",
                Notes =
                [
                    "accepted: `2024`, `2024-06`, `2024-06-01`, `2024-06~` (about), `2024-06?` (uncertain),\n"
                        + "`2024-Q2`, `../2024-06` (by), `2024-06/..` (since)",
                    "some generators would publish this as 9 February 2025; dates are never rolled over",
                ],
            });
    }

    [Fact]
    public void An_unknown_member_tells_the_way_to_it()
    {
        var file = File("theme/layouts/series.html", (14, "<h1>{{ page.titel }}</h1>"));
        Expect(
            """
            error[unknown-member]: `page.titel` does not exist
              --> theme/layouts/series.html:14:13
               |
            14 | <h1>{{ page.titel }}</h1>
               |             ^^^^^ not a member of a series page
               = note: included from theme/layouts/base.html:22:5, while rendering input/series/nuwang-guilai.md
               = note: a member that is declared but empty is null, and prints nothing; a name that nobody declared is an error
            help: there is a member with a similar name: `title`
               = rule: /contribute/rules/unknown-member/

            """,
            Error("unknown-member", file.Find("titel"), "`page.titel` does not exist") with
            {
                Label = "not a member of a series page",
                Help = "there is a member with a similar name: `title`",
                Notes =
                [
                    "included from theme/layouts/base.html:22:5, while rendering input/series/nuwang-guilai.md",
                    "a member that is declared but empty is null, and prints nothing; a name that nobody declared is an error",
                ],
            });
    }

    [Fact]
    public void Two_figures_of_one_file_stand_in_one_snippet()
    {
        var file = File(
            "input/places/zhengzhou.md",
            (18, "    value: 3.85 billion        # source: china-daily-2026-01-02, press"),
            (26, "    value: 3.4 billion         # source: henan-digest-2025-11, aggregator"));
        Expect(
            """
            warning[figure-conflict]: two sources disagree on `market-size` of `zhengzhou` (the first three quarters, 2025) by 12 percent
              --> input/places/zhengzhou.md:18:12
               |
            18 |     value: 3.85 billion        # source: china-daily-2026-01-02, press
               |            ^^^^^^^^^^^^
            26 |     value: 3.4 billion         # source: henan-digest-2025-11, aggregator
               |            -----------
            help: if both stand, add `conflicts_with: [market-2025-digest]` and a `note`; if they mean different things, say so in `scope`
               = rule: /contribute/rules/figure-conflict/

            """,
            Warning(
                "figure-conflict",
                file.Find("3.85 billion"),
                "two sources disagree on `market-size` of `zhengzhou` (the first three quarters, 2025) by 12 percent") with
            {
                Related = [new RelatedPlace(file.Find("3.4 billion"), "")],
                Help = "if both stand, add `conflicts_with: [market-2025-digest]` and a `note`; "
                    + "if they mean different things, say so in `scope`",
            });
    }

    private static void Expect(string expected, Diagnostic diagnostic) =>
        Assert.Equal(expected, HumanFormat.Message(diagnostic, FormatOptions.Plain));
}
