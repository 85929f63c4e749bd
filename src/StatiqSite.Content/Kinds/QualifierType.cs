using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Kinds;

/// <summary>How a source hedges a number.</summary>
internal sealed class QualifierType : FieldType<Qualifier>
{
    private readonly ChoiceType _words = new("a qualifier", [.. Qualifiers.Words.Zip(Qualifiers.Meanings, (word, meaning) => new Choice(word, meaning))]);

    public override string Name => _words.Name;

    public override ImmutableArray<Choice> Choices => _words.Choices;

    public override ValueShape Shape => _words.Shape;

    public override ImmutableArray<Rule> Rules => _words.Rules;

    public override bool TryRead(YamlNode node, FieldReading reading, out Qualifier value)
    {
        value = default;
        return _words.TryRead(node, reading, out var word) && Qualifiers.TryParse(word, out value);
    }
}
