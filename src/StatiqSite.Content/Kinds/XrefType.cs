using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Kinds;

/// <summary>A name that links write behind <c>xref:</c>.</summary>
internal sealed class XrefType : FieldType<string>
{
    // What would end the name inside a link.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("/\\?#%<>()[]\"'`\u3000");

    public override string Name => "a name without blanks, slashes and brackets";

    public override ValueShape Shape { get; } = new ValueShape.Text("[^\\s/\\\\?#%<>()\\[\\]\"'`]+");

    public override ImmutableArray<Rule> Rules => [FieldRules.WrongType, FieldRules.BadId];

    public override bool TryRead(YamlNode node, FieldReading reading, [MaybeNullWhen(false)] out string value)
    {
        if (!reading.TryText(node, out value))
        {
            return false;
        }

        value = value.StartsWith("xref:", StringComparison.OrdinalIgnoreCase) ? value["xref:".Length..] : value;
        var isSound = value.Length is > 0 and <= Slug.Maximum && !value.AsSpan().ContainsAny(Forbidden)
            && !value.Any(character => char.IsWhiteSpace(character) || char.IsControl(character));
        if (!isSound)
        {
            var sound = value.Trim().Replace(' ', '-');
            var canStand = sound.Length is > 0 and <= Slug.Maximum && !sound.AsSpan().ContainsAny(Forbidden) && !sound.Any(char.IsControl);
            reading.Report(
                FieldRules.BadId, node.Span, value.Length > Slug.Maximum
                    ? $"this name has {value.Length} characters; it has at most {Slug.Maximum}"
                    : $"`{FieldReading.Shown(value)}` cannot stand behind `xref:` in a link",
                help: canStand ? $"write `{sound}`" : "choose a name of letters, digits and hyphens",
                edits: canStand ? [new Edit(node.Span, sound)] : []);
        }

        return isSound;
    }
}
