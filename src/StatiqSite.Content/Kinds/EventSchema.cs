using System.Collections.Immutable;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Kinds;

/// <summary>The keys of one event of a page.</summary>
public static class EventSchema
{
    public static readonly Field<FuzzyDate> Date =
        new("date", "When, as exactly as a source says.", new DateType()) { Example = "early 2025-12" };

    public static readonly Field<string> Label =
        new("label", "What happened, in a few words.", new TextType()) { Example = "Season two opens on Hongguo" };

    public static readonly Field<ImmutableArray<Reference>> Source =
        new("source", "The record in `seeds/` it rests on.", new ReferenceListType("the id of one source", isOne: true)) { Example = "china-daily-2026-01-02" };

    public static readonly Field<ImmutableArray<FactReference>> Fact =
        new("fact", "The fact it rests on, in place of a source.", new FactReferenceListType(isOne: true)) { Example = "season-2-premiere" };

    public static readonly Schema Schema = new("an event", [Date, Label], [Source, Fact])
    {
        Together = [new KeyRule.AtLeastOne(FieldRules.EventWithoutSource, [Source, Fact])],
    };
}

/// <summary>A page's list of events.</summary>
internal sealed class EventListType : FieldType<ImmutableArray<DatedEvent>>
{
    public override string Name => "a list of events";

    public override ValueShape Shape { get; } = new ValueShape.Many(new ValueShape.Record(EventSchema.Schema));

    public override bool TryRead(YamlNode node, FieldReading reading, out ImmutableArray<DatedEvent> value)
    {
        var events = ImmutableArray.CreateBuilder<DatedEvent>();
        foreach (var item in Items.Of(node))
        {
            if (item is not YamlMapping mapping)
            {
                reading.ReportType(item, "each event begins with `- date:`");
                continue;
            }

            var start = FactListType.StartOf(mapping);
            var values = EventSchema.Schema.Read(mapping, start, "the event starts here", reading.Diagnostics);
            var sources = Read(EventSchema.Source);
            var facts = Read(EventSchema.Fact);
            if (sources is [] && facts is [])
            {
                reading.Diagnostics.Add(new Diagnostic(FieldRules.EventWithoutSource, start, "the event names neither a source nor a fact")
                {
                    Help = "add `source:` with the id of a record, or `fact:` with the id of a fact",
                });
            }

            if (values.TryGet(EventSchema.Date, out var date) && values.TryGet(EventSchema.Label, out var label))
            {
                events.Add(new DatedEvent(
                    date, label,
                    sources is [var source, ..] ? source : null,
                    facts is [var fact, ..] ? fact : null,
                    values.SpanOf(EventSchema.Date)));
            }

            // Null where it is stated with a fault of its own: that has been told.
            ImmutableArray<T>? Read<T>(Field<ImmutableArray<T>> field) =>
                values.TryGet(field, out var named) ? named : mapping[field.Name] is null ? [] : null;
        }

        value = events.ToImmutable();
        return true;
    }
}
