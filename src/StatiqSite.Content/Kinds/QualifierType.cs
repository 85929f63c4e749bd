using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;

namespace StatiqSite.Content.Kinds;

/// <summary>How a source hedges a number.</summary>
internal sealed class QualifierType : FieldType<Qualifier>
{
    private readonly ChoiceType _words = new("a qualifier", Qualifiers.Words);

    public override string Name => _words.Name;

    public override ImmutableArray<string> Choices => _words.Choices;

    public override bool TryRead(YamlNode node, FieldReading reading, out Qualifier value)
    {
        value = default;
        return _words.TryRead(node, reading, out var word) && Qualifiers.TryParse(word, out value);
    }
}
