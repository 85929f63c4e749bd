using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;

namespace StatiqSite.Content.Kinds;

/// <summary>Ages by measure.</summary>
internal sealed class StaleAfterType : FieldType<ImmutableArray<StaleAfter>>
{
    public override string Name => "measures, each with an age like `18 months` or `2 years`";

    public override ValueShape Shape => new ValueShape.Table(".+", new ValueShape.Text(Age.Pattern));

    public override bool TryRead(YamlNode node, FieldReading reading, out ImmutableArray<StaleAfter> value)
    {
        value = [];
        if (node is not YamlMapping mapping)
        {
            reading.ReportType(node, "write one measure to a line, indented: `monthly-users: 18 months`");
            return false;
        }

        value =
        [
            .. mapping.Entries
                .Select(entry => (Entry: entry, IsAge: IsAge(entry.Value, reading, out var age), Age: age))
                .Where(read => read.IsAge)
                .Select(read => new StaleAfter(read.Entry.Key.Value, read.Age, read.Entry.Key.Span)),
        ];
        return true;
    }

    private static bool IsAge(YamlNode node, FieldReading reading, out Age age)
    {
        age = default;
        var isAge = node is YamlScalar scalar && Age.TryParse(scalar.Value, out age);
        if (!isAge)
        {
            reading.Report(
                FieldRules.WrongType, node.Span, $"an age in `{reading.Field.Name}` must be a number of months or years",
                help: "write it like `18 months` or `2 years`");
        }

        return isAge;
    }
}
