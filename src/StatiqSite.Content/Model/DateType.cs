using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>A date as vague as its source gives it.</summary>
internal sealed class DateType : FieldType<FuzzyDate>
{
    private static readonly ImmutableArray<string> Notes =
    [
        "accepted: `2024`, `2024-06`, `2024-06-01`, `early 2024-06`, `2024-06~` (about), `2024-06?` (uncertain), `2024-Q2`, `../2024-06` (by), `2024-06/..` (since)",
    ];

    public override string Name => "a date";

    public override ValueShape Shape => new ValueShape.Text(FuzzyDate.Pattern);

    public override ImmutableArray<Rule> Rules => [FieldRules.WrongType, FieldRules.BadDate];

    public override bool TryRead(YamlNode node, FieldReading reading, out FuzzyDate value)
    {
        value = default;
        return reading.TryText(node, out var text) && TryRead(text, node.Span, reading, out value);
    }

    public static bool TryRead(string text, SourceSpan span, FieldReading reading, out FuzzyDate value)
    {
        var read = FuzzyDate.TryParse(text, out value, out var fault);
        if (!read)
        {
            var meant = ForeignDate.Of(text);
            reading.Report(FieldRules.BadDate, span, $"`{FieldReading.Shown(text)}` is not a date", label: fault, notes: Notes,
                help: meant switch
                {
                    null => null,
                    (var date, true) => $"write `{date}`",
                    var (date, _) => $"write `{date}`, or the same with day and month in turn, as the source means it",
                },
                edits: meant is { } sure ? [new Edit(span, sure.Date, sure.IsSure)] : default);
        }

        return read;
    }
}
