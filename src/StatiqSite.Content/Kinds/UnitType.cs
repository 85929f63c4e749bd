using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;

namespace StatiqSite.Content.Kinds;

/// <summary>A unit of the closed list.</summary>
internal sealed class UnitType : FieldType<Unit>
{
    private readonly ChoiceType _ids = new("a unit", [.. Units.All.Select(unit => unit.Id)]);

    public override string Name => _ids.Name;

    public override ImmutableArray<string> Choices => _ids.Choices;

    public override bool TryRead(YamlNode node, FieldReading reading, [MaybeNullWhen(false)] out Unit value)
    {
        value = _ids.TryRead(node, reading, out var id) ? Units.Of(id) : null;
        return value is not null;
    }
}
