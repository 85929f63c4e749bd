using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Kinds;

/// <summary>What a change is measured against: one of two words, or a date.</summary>
internal sealed class BaseType : FieldType<string>
{
    private static readonly ImmutableArray<string> Words = ["year-earlier", "half-year-earlier"];

    public override string Name => "`year-earlier`, `half-year-earlier` or a date";

    public override ValueShape Shape { get; } = new ValueShape.Text($"{string.Join('|', Words)}|{FuzzyDate.Pattern}");

    public override ImmutableArray<Rule> Rules => [FieldRules.WrongType, FieldRules.UnknownChoice];

    public override bool TryRead(YamlNode node, FieldReading reading, [MaybeNullWhen(false)] out string value)
    {
        if (!reading.TryText(node, out value))
        {
            return false;
        }

        if (Words.Contains(value) || FuzzyDate.TryParse(value, out _, out _))
        {
            return true;
        }

        var near = value.NearestOf(Words);
        reading.Report(
            FieldRules.UnknownChoice, node.Span, $"`{FieldReading.Shown(value)}` is nothing a change is measured against",
            help: near is null ? "write `year-earlier`, `half-year-earlier` or a date" : $"there is one with a similar name: `{near}`",
            edits: near is null ? [] : [new Edit(node.Span, near)]);
        return false;
    }
}
