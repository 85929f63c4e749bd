using System.Collections.Immutable;
using System.Text.Json;
using StatiqSite.Diagnostics.Formats;
using Xunit;
using static StatiqSite.Diagnostics.Tests.Places;

namespace StatiqSite.Diagnostics.Tests.Formats;

public sealed class SarifFormatTests
{
    private static readonly SourceText Page = File("input/series/nü wang.md", (2, "tags: [romanse, revenge]"));

    [Fact]
    public void A_log_holds_rule_place_and_fix()
    {
        var diagnostic = Error("unknown-tag", Page.Find("romanse"), "`romanse` is not known") with
        {
            Label = "here",
            Help = "there is a similar tag: `romance`",
            Related = [new RelatedPlace(Page.Find("revenge"), "compare")],
            Edits = [new Edit(Page.Find("romanse"), "romance")],
        };
        Assert.Equal(
            """
            {
              "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
              "version": "2.1.0",
              "runs": [
                {
                  "tool": {
                    "driver": {
                      "name": "StatiqSite",
                      "rules": [
                        {
                          "id": "unknown-tag",
                          "shortDescription": {
                            "text": "A rule of the tests."
                          },
                          "help": {
                            "text": "See /contribute/rules/unknown-tag/ on the site."
                          },
                          "defaultConfiguration": {
                            "level": "error"
                          }
                        }
                      ]
                    }
                  },
                  "columnKind": "utf16CodeUnits",
                  "results": [
                    {
                      "ruleId": "unknown-tag",
                      "ruleIndex": 0,
                      "level": "error",
                      "message": {
                        "text": "`romanse` is not known\nhelp: there is a similar tag: `romance`"
                      },
                      "locations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "input/series/n%C3%BC%20wang.md",
                              "uriBaseId": "SITE"
                            },
                            "region": {
                              "startLine": 2,
                              "startColumn": 8,
                              "endLine": 2,
                              "endColumn": 15
                            }
                          },
                          "message": {
                            "text": "here"
                          }
                        }
                      ],
                      "relatedLocations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "input/series/n%C3%BC%20wang.md",
                              "uriBaseId": "SITE"
                            },
                            "region": {
                              "startLine": 2,
                              "startColumn": 17,
                              "endLine": 2,
                              "endColumn": 24
                            }
                          },
                          "message": {
                            "text": "compare"
                          }
                        }
                      ],
                      "partialFingerprints": {
                        "ruleAndLine/v1": "cd1e029168109ea6:1"
                      },
                      "fixes": [
                        {
                          "description": {
                            "text": "there is a similar tag: `romance`"
                          },
                          "artifactChanges": [
                            {
                              "artifactLocation": {
                                "uri": "input/series/n%C3%BC%20wang.md",
                                "uriBaseId": "SITE"
                              },
                              "replacements": [
                                {
                                  "deletedRegion": {
                                    "startLine": 2,
                                    "startColumn": 8,
                                    "endLine": 2,
                                    "endColumn": 15
                                  },
                                  "insertedContent": {
                                    "text": "romance"
                                  }
                                }
                              ]
                            }
                          ]
                        }
                      ]
                    }
                  ]
                }
              ]
            }

            """,
            Written([diagnostic], FormatOptions.Plain));
    }

    [Fact]
    public void Rules_that_nobody_broke_are_listed_too()
    {
        var known = new Rule("a-known-rule", Severity.Warning, "Known.");
        var options = FormatOptions.Plain with { Rules = [known] };
        var run = Run([Error("z", Page.Find("tags"), "wrong")], options);

        Assert.Equal(
            ["a-known-rule", "z"],
            run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
                .Select(rule => rule.GetProperty("id").GetString()!));
        Assert.Equal(1, run.GetProperty("results")[0].GetProperty("ruleIndex").GetInt32());
    }

    [Fact]
    public void A_fingerprint_survives_lines_added_above_and_tells_twins_apart()
    {
        var later = new SourceText(Page.Path, "one\ntwo\n" + Page.Text);
        var before = Fingerprints(Error("x", Page.Find("romanse"), "wrong"), Error("x", Page.Find("revenge"), "wrong"));
        var after = Fingerprints(Error("x", later.Find("romanse"), "wrong"), Error("x", later.Find("revenge"), "wrong"));

        Assert.Equal(before, after);
        Assert.Equal(2, before.Distinct(StringComparer.Ordinal).Count());
    }

    private static string[] Fingerprints(params ImmutableArray<Diagnostic> diagnostics) =>
    [
        .. Run(diagnostics, FormatOptions.Plain).GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("partialFingerprints").GetProperty("ruleAndLine/v1").GetString()!),
    ];

    private static JsonElement Run(ImmutableArray<Diagnostic> diagnostics, FormatOptions options) =>
        JsonDocument.Parse(Written(diagnostics, options)).RootElement.GetProperty("runs")[0];

    private static string Written(ImmutableArray<Diagnostic> diagnostics, FormatOptions options)
    {
        var output = new StringWriter();
        new SarifFormat().Write(diagnostics, output, options);
        return output.ToString();
    }
}
