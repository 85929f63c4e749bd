using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>One word of a closed list.</summary>
internal sealed class ChoiceType(string name, ImmutableArray<Choice> choices) : FieldType<string>
{
    private readonly ImmutableArray<string> _words = [.. choices.Select(choice => choice.Word)];

    public override string Name => name;

    public override ImmutableArray<Choice> Choices { get; } = choices;

    public override ValueShape Shape { get; } = new ValueShape.OneOf();

    public override ImmutableArray<Rule> Rules => [FieldRules.WrongType, FieldRules.UnknownChoice];

    public override bool TryRead(YamlNode node, FieldReading reading, [MaybeNullWhen(false)] out string value)
    {
        if (!reading.TryText(node, out value))
        {
            return false;
        }

        if (_words.Contains(value))
        {
            return true;
        }

        var near = value.NearestOf(_words);
        reading.Report(
            FieldRules.UnknownChoice, node.Span, $"`{FieldReading.Shown(value)}` is not {name}",
            help: near is null ? null : $"there is one with a similar name: `{near}`",
            notes: [$"`{reading.Field.Name}` is one of {string.Join(", ", _words.Select(word => $"`{word}`"))}"],
            edits: near is null ? [] : [new Edit(node.Span, near)]);
        return false;
    }
}
