using System.Collections.Immutable;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Kinds;

/// <summary>A page's list of facts, own and used.</summary>
internal sealed class FactListType : FieldType<ImmutableArray<FactEntry>>
{
    public override string Name => "a list of facts";

    public override ValueShape Shape { get; } = new ValueShape.Many(new ValueShape.RecordByKey(FactSchema.Use, FactSchema.UseSchema, FactSchema.Schema));

    public override bool TryRead(YamlNode node, FieldReading reading, out ImmutableArray<FactEntry> value)
    {
        var entries = ImmutableArray.CreateBuilder<FactEntry>();
        foreach (var item in Items.Of(node))
        {
            if (item is not YamlMapping mapping)
            {
                reading.ReportType(item, "each fact begins with `- id:`");
            }
            else if (mapping["use"] is not null)
            {
                var values = FactSchema.UseSchema.Read(mapping, StartOf(mapping), "the use starts here", reading.Diagnostics);
                if (values.TryGet(FactSchema.Use, out var uses) && uses.IsEmpty)
                {
                    reading.Report(FieldRules.WrongType, values.KeySpanOf(FactSchema.Use), "`use` names no fact", help: "name one by its page and id, like `zhengzhou#market-2025`");
                }

                entries.AddRange(uses.IsDefault ? [] : uses.Select(use => new FactEntry.Use(use)));
            }
            else
            {
                entries.Add(new FactEntry.Own(FactReader.Read(mapping, reading.Diagnostics)));
            }
        }

        value = entries.ToImmutable();
        return true;
    }

    /// <summary>The first key of a mapping: what a missing one is missed at.</summary>
    public static SourceSpan StartOf(YamlMapping mapping) =>
        mapping.Entries is [var first, ..] ? first.Key.Span : mapping.Span with { Length = 0 };
}
