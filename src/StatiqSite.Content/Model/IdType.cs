using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>An id: lower-case letters, digits and hyphens.</summary>
internal sealed class IdType : FieldType<string>
{
    public override string Name => "an id of lower-case letters, digits and hyphens";

    public override ValueShape Shape => new ValueShape.Text(Slug.Pattern);

    public override ImmutableArray<Rule> Rules => [FieldRules.WrongType, FieldRules.BadId];

    public override bool TryRead(YamlNode node, FieldReading reading, [MaybeNullWhen(false)] out string value)
    {
        if (!reading.TryText(node, out value))
        {
            return false;
        }

        if (Slug.IsSound(value))
        {
            return true;
        }

        var sound = Slug.Of(value);
        reading.Report(
            FieldRules.BadId, node.Span, value.Length > Slug.Maximum
                ? $"this id has {value.Length} characters; an id has at most {Slug.Maximum}"
                : $"`{FieldReading.Shown(value)}` is not an id: lower-case letters, digits and hyphens only",
            help: sound.Length > 0 ? $"write `{sound}`" : "choose an id in English or pinyin",
            edits: sound.Length > 0 ? [new Edit(node.Span, sound, IsSafe: false)] : []);
        return false;
    }
}
