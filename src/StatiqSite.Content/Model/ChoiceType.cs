using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>One word of a closed list.</summary>
internal sealed class ChoiceType(string name, params ImmutableArray<string> choices) : FieldType<string>
{
    public override string Name => name;

    public override ImmutableArray<string> Choices => choices;

    public override bool TryRead(YamlNode node, FieldReading reading, [MaybeNullWhen(false)] out string value)
    {
        if (!reading.TryText(node, out value))
        {
            return false;
        }

        if (choices.Contains(value))
        {
            return true;
        }

        var near = value.NearestOf(choices);
        reading.Report(
            FieldRules.UnknownChoice, node.Span, $"`{FieldReading.Shown(value)}` is not {name}",
            help: near is null ? null : $"there is one with a similar name: `{near}`",
            notes: [$"`{reading.Field.Name}` is one of {string.Join(", ", choices.Select(choice => $"`{choice}`"))}"],
            edits: near is null ? [] : [new Edit(node.Span, near)]);
        return false;
    }
}
