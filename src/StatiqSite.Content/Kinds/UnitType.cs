using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Kinds;

/// <summary>A unit of a closed list.</summary>
internal sealed class UnitType(ImmutableArray<Unit> units) : FieldType<Unit>
{
    private readonly ImmutableArray<Unit> _units = units;

    private readonly ChoiceType _ids = new("a unit", [.. units.Select(unit => new Choice(unit.Id, unit.Meaning))]);

    public override string Name => _ids.Name;

    public override ImmutableArray<Choice> Choices => _ids.Choices;

    public override ValueShape Shape => _ids.Shape;

    public override ImmutableArray<Rule> Rules => _ids.Rules;

    public override bool TryRead(YamlNode node, FieldReading reading, [MaybeNullWhen(false)] out Unit value)
    {
        value = _ids.TryRead(node, reading, out var id) ? _units.First(unit => unit.Id == id) : null;
        return value is not null;
    }
}
