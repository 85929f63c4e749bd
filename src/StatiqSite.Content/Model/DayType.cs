using StatiqSite.Content.Yaml;

namespace StatiqSite.Content.Model;

/// <summary>A date known to the day.</summary>
internal sealed class DayType : FieldType<DateOnly>
{
    public override string Name => "a day, like `2026-01-02`";

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
