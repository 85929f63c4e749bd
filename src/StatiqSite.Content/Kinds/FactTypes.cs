using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Kinds;

/// <summary>A number in words, or a range.</summary>
internal sealed class AmountType : FieldType<Amount>
{
    public override string Name => "a number, like `4`, `1.33 million` or `60..100`";

    public override bool TryRead(YamlNode node, FieldReading reading, out Amount value)
    {
        value = default;
        if (!reading.TryText(node, out var text))
        {
            return false;
        }

        var read = Amount.TryParse(text, out value, out var fault);
        if (!read)
        {
            reading.Report(
                FieldRules.WrongType, node.Span, $"`{reading.Field.Name}` must be a number", label: fault,
                notes: ["accepted: `4`, `1.33 million`, `3.85 billion`, a range `60..100`", "words like \"over\" or \"about\" go into `qualifier`"]);
        }

        return read;
    }
}

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

/// <summary>A page's list of facts, own and used.</summary>
internal sealed class FactListType : FieldType<ImmutableArray<FactEntry>>
{
    public override string Name => "a list of facts";

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
                entries.AddRange(values.TryGet(FactSchema.Use, out var uses) ? uses.Select(use => new FactEntry.Use(use)) : []);
            }
            else if (FactReader.Read(mapping, reading.Diagnostics) is { } fact)
            {
                entries.Add(new FactEntry.Own(fact));
            }
        }

        value = entries.ToImmutable();
        return true;
    }

    /// <summary>The first key of a mapping: what a missing one is missed at.</summary>
    public static SourceSpan StartOf(YamlMapping mapping) =>
        mapping.Entries is [var first, ..] ? first.Key.Span : mapping.Span with { Length = 0 };
}

/// <summary>Makes a fact of a mapping and sees to it that its figure is whole.</summary>
internal static class FactReader
{
    public static Fact? Read(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var start = FactListType.StartOf(mapping);
        var values = FactSchema.Schema.Read(mapping, start, "the fact starts here", diagnostics);
        if (!values.TryGet(FactSchema.Id, out var id) || !values.TryGet(FactSchema.Says, out var says))
        {
            return null;
        }

        var figure = FigureOf(values, mapping, id, diagnostics);
        var onTimeline = values.TryGet(FactSchema.OnTimeline, out var marked) && marked;
        if (onTimeline && !values.Has(FactSchema.AsOf))
        {
            diagnostics.Add(new Diagnostic(
                FieldRules.TimelineNeedsDate, values.SpanOf(FactSchema.OnTimeline), $"the fact `{id}` is to stand on the timeline but says no date")
            {
                Help = "add `as_of`, or take `on_timeline` out",
            });
        }

        var sources = values.TryGet(FactSchema.Source, out var named) ? named : [];
        if (values.Has(FactSchema.Source) && sources.IsEmpty)
        {
            diagnostics.Add(new Diagnostic(FieldRules.UnsourcedFigure, values.KeySpanOf(FactSchema.Source), $"the fact `{id}` names no source")
            {
                Help = "name a record of `seeds/`; what no source says does not stand here",
            });
        }

        return new Fact(id, says, sources, values.SpanOf(FactSchema.Id))
        {
            Figure = figure,
            ValueSpan = values.SpanOf(FactSchema.Value),
            Scope = TextOf(values, FactSchema.Scope),
            AsOf = values.TryGet(FactSchema.AsOf, out var asOf) ? asOf : null,
            SaidBy = TextOf(values, FactSchema.SaidBy),
            Locator = TextOf(values, FactSchema.Locator),
            Note = TextOf(values, FactSchema.Note),
            StatedConfidence = TextOf(values, FactSchema.Confidence) switch
            {
                "high" => Confidence.High,
                "medium" => Confidence.Medium,
                "low" => Confidence.Low,
                _ => null,
            },
            ConflictsWith = values.TryGet(FactSchema.ConflictsWith, out var conflicts) ? conflicts : [],
            CompareWith = values.TryGet(FactSchema.CompareWith, out var compare) ? compare : [],
            OnTimeline = onTimeline,
        };
    }

    private static string? TextOf(FieldValues values, Field<string> field) => values.TryGet(field, out var text) ? text : null;

    private static Figure? FigureOf(FieldValues values, YamlMapping mapping, string id, DiagnosticBag diagnostics)
    {
        // What was written counts here, not what could be read: a value with a fault of its own is not missing.
        Field[] parts = [FactSchema.Measure, FactSchema.Value, FactSchema.Unit];
        var stated = parts.Where(part => mapping[part.Name] is not null).ToList();
        if (stated.Count is > 0 and < 3)
        {
            var missing = parts.Except(stated).Select(part => $"`{part.Name}`");
            diagnostics.Add(new Diagnostic(
                FieldRules.IncompleteFigure, values.KeySpanOf(stated[0]), $"the figure of the fact `{id}` has no {string.Join(" and no ", missing)}")
            {
                Notes = ["`measure`, `value` and `unit` come together or not at all"],
            });
        }

        if (!values.TryGet(FactSchema.Measure, out var measure) || !values.TryGet(FactSchema.Value, out var amount)
            || !values.TryGet(FactSchema.Unit, out var unit))
        {
            return null;
        }

        RequireCompanion(FactSchema.Base, unit.NeedsBase);
        RequireCompanion(FactSchema.Of, unit.NeedsOf);
        RequireCompanion(FactSchema.OutOf, unit.NeedsOutOf);
        return new Figure(
            measure, amount, unit, values.TryGet(FactSchema.Qualifier, out var qualifier) ? qualifier : Qualifier.None,
            TextOf(values, FactSchema.Base), TextOf(values, FactSchema.Of), values.TryGet(FactSchema.OutOf, out var best) ? best.Low : null);

        void RequireCompanion(Field companion, bool isNeeded)
        {
            if (isNeeded && mapping[companion.Name] is null)
            {
                diagnostics.Add(new Diagnostic(
                    FieldRules.IncompleteFigure, values.SpanOf(FactSchema.Unit), $"the unit `{unit.Id}` needs `{companion.Name}`")
                {
                    Notes = [companion.Meaning],
                });
            }
        }
    }
}
