using System.Collections.Immutable;
using System.Text.Json;
using StatiqSite.Diagnostics.Formats;
using Xunit;
using static StatiqSite.Diagnostics.Tests.Places;

namespace StatiqSite.Diagnostics.Tests.Formats;

public sealed class MachineFormatTests
{
    private static readonly SourceText Page = File(
        "input/series/nü wang.md", (2, "tags: [romanse, revenge]"), (5, "甜宠: x"));

    private static readonly ImmutableArray<Diagnostic> Two =
    [
        Warning("odd", Page.Find("revenge"), "`revenge` is odd"),
        Error("unknown-tag", Page.Find("romanse"), "`romanse` is not in the vocabulary: 100%, really") with
        {
            Label = "here",
            Notes = ["one\ntwo"],
            Help = "there is a similar tag: `romance`",
            Related = [new RelatedPlace(Page.Find("甜宠"), "compare")],
            Edits = [new Edit(Page.Find("romanse"), "romance")],
        },
    ];

    [Fact]
    public void Formats_are_found_by_name()
    {
        Assert.Equal(["human", "short", "json", "github", "sarif"], DiagnosticFormats.All.Select(format => format.Name));
        Assert.Equal(["json", "sarif"], DiagnosticFormats.All.Where(format => format.IsResult).Select(format => format.Name));
        Assert.IsType<SarifFormat>(DiagnosticFormats.Of("sarif"));
        Assert.Null(DiagnosticFormats.Of("Human"));
    }

    [Fact]
    public void Every_format_stands_in_the_list()
    {
        var types = typeof(IDiagnosticFormat).Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IDiagnosticFormat)));
        Assert.Equal(
            types.Select(type => type.Name).Order(StringComparer.Ordinal),
            DiagnosticFormats.All.Select(format => format.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Short_is_one_line_a_fault()
    {
        Assert.Equal(
            """
            input/series/nü wang.md:2:17: warning[odd]: `revenge` is odd
            input/series/nü wang.md:2:8: error[unknown-tag]: `romanse` is not in the vocabulary: 100%, really

            """,
            Written("short", Two));
    }

    [Fact]
    public void Short_stays_one_line_whatever_the_message_holds() =>
        Assert.Equal(
            "a.md:1:1: error[x]: one␊␛[2Jtwo\n",
            Written("short", [Error("x", new SourceText("a.md", "one").Span(0, 3), "one\n\e[2Jtwo")]));

    [Fact]
    public void GitHub_tells_errors_first_and_escapes_what_would_end_a_command()
    {
        Assert.Equal(
            "::error file=input/series/nü wang.md,line=2,endLine=2,col=8,endColumn=15,title=unknown-tag"
                + "::`romanse` is not in the vocabulary: 100%25, really: here"
                + "%0Anote: one two%0Ahelp: there is a similar tag: `romance`\n"
                + "::warning file=input/series/nü wang.md,line=2,endLine=2,col=17,endColumn=24,title=odd"
                + "::`revenge` is odd\n",
            Written("github", Two));
        Assert.Equal(
            "::error file=a%2Cb%3A%3Ac%25.md,line=1,endLine=1,col=1,endColumn=4,title=x::one␊::set-env name=x::y\n",
            Written("github", [Error("x", new SourceText("a,b::c%.md", "one").Span(0, 3), "one\n::set-env name=x::y")]));
    }

    [Theory]
    [InlineData(9, 9, 0)]
    [InlineData(10, 10, 0)]
    [InlineData(11, 10, 1)]
    public void GitHub_gets_ten_of_a_sort_at_their_lines_and_the_rest_as_plain_lines(int errors, int shown, int plain)
    {
        var lines = Written("github", [.. Enumerable.Repeat(Two[1], errors), Two[0]]).TrimEnd('\n').Split('\n');
        Assert.Equal(shown, lines.Count(line => line.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Equal(1, lines.Count(line => line.StartsWith("::warning ", StringComparison.Ordinal)));
        Assert.Equal(
            Enumerable.Repeat("input/series/nü wang.md:2:8: error[unknown-tag]: `romanse` is not in the vocabulary: 100%, really", plain),
            lines.Where(line => !line.StartsWith("::", StringComparison.Ordinal)));
    }

    [Fact]
    public void Json_holds_every_field()
    {
        Assert.Equal(
            """
            {
              "version": 1,
              "errors": 1,
              "warnings": 0,
              "diagnostics": [
                {
                  "rule": "unknown-tag",
                  "severity": "error",
                  "message": "`romanse` is not in the vocabulary: 100%, really",
                  "path": "input/series/nü wang.md",
                  "start": {
                    "line": 2,
                    "column": 8,
                    "offset": 8
                  },
                  "end": {
                    "line": 2,
                    "column": 15,
                    "offset": 15
                  },
                  "label": "here",
                  "notes": [
                    "one\ntwo"
                  ],
                  "help": "there is a similar tag: `romance`",
                  "related": [
                    {
                      "label": "compare",
                      "path": "input/series/nü wang.md",
                      "start": {
                        "line": 5,
                        "column": 1,
                        "offset": 28
                      },
                      "end": {
                        "line": 5,
                        "column": 3,
                        "offset": 30
                      }
                    }
                  ],
                  "mendable": true,
                  "edits": [
                    {
                      "path": "input/series/nü wang.md",
                      "start": {
                        "line": 2,
                        "column": 8,
                        "offset": 8
                      },
                      "end": {
                        "line": 2,
                        "column": 15,
                        "offset": 15
                      },
                      "text": "romance",
                      "safe": true
                    }
                  ],
                  "page": "/contribute/rules/unknown-tag/"
                }
              ]
            }

            """,
            Written("json", [Two[1]]));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void No_character_of_the_content_is_sent_raw_and_none_is_lost(string format)
    {
        const string Evil = "\e[2J\u009b\u202E\u2028\"\\<甜宠> \U000E0041";
        var source = new SourceText($"input/{Evil}.md", "one");
        var text = Written(format, [Error("x", source.Span(0, 3), $"{Evil}\ud800") with { Help = Evil }]);

        Assert.DoesNotContain(text, unit => unit != '\n' && char.IsControl(unit) || unit is '\u202E' or '\u2028');
        Assert.Contains($"{Evil}\uFFFD", Strings(JsonDocument.Parse(text).RootElement).First(value => value.StartsWith('\e')), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_wrong_is_a_document_too()
    {
        Assert.Equal(
            """
            {
              "version": 1,
              "errors": 0,
              "warnings": 0,
              "diagnostics": []
            }

            """,
            Written("json", []));
        Assert.Equal("", Written("short", []));
        Assert.Equal("", Written("github", []));
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Strings(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    private static string Written(string format, ImmutableArray<Diagnostic> diagnostics)
    {
        var output = new StringWriter();
        DiagnosticFormats.Of(format)!.Write(diagnostics, output, FormatOptions.Plain);
        return output.ToString();
    }
}
