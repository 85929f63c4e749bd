using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>A short text that lists show.</summary>
internal sealed class SummaryType : FieldType<string>
{
    private const int Maximum = 200;

    public override string Name => "text of at most 200 characters";

    public override ValueShape Shape => new ValueShape.Text(Longest: Maximum);

    public override ImmutableArray<Rule> Rules => [FieldRules.WrongType, FieldRules.LongSummary];

    public override bool TryRead(YamlNode node, FieldReading reading, [MaybeNullWhen(false)] out string value)
    {
        if (!reading.TryText(node, out value))
        {
            return false;
        }

        if (value.Length > Maximum)
        {
            reading.Report(
                FieldRules.LongSummary, node.Span, $"the summary has {value.Length} characters; at most {Maximum} are shown",
                help: $"take out {value.Length - Maximum} characters or more; details go into the text below");
        }

        return true;
    }
}
