using System.Collections.Immutable;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>A date known to the day.</summary>
internal sealed class DayType : FieldType<DateOnly>
{
    public override string Name => "a day, like `2026-01-02`";

    public override ValueShape Shape { get; } = new ValueShape.Text("[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])");

    public override ImmutableArray<Rule> Rules => [FieldRules.WrongType, FieldRules.BadDate];

    public override bool TryRead(YamlNode node, FieldReading reading, out DateOnly value)
    {
        value = default;
        if (!reading.TryText(node, out var text) || !DateType.TryRead(text, node.Span, reading, out var date))
        {
            return false;
        }

        if (date is { IsDay: true, IsApproximate: false, IsUncertain: false, Earliest: { } day })
        {
            value = day;
            return true;
        }

        reading.ReportType(node, label: "this is not one day");
        return false;
    }
}
