using System.Collections.Immutable;
using System.Globalization;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Kinds;

/// <summary>Makes a fact of a mapping and sees to it that its figure is whole.</summary>
internal static class FactReader
{
    private static ImmutableArray<Field> FigureParts => FactSchema.FigureParts;

    public static Fact Read(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var start = FactListType.StartOf(mapping);
        var hasFigure = FigureParts.Any(part => mapping[part.Name] is not null);
        var values = FactSchema.Schema.Read(
            mapping, start, "the fact starts here", hasFigure ? [FactSchema.Source] : [], diagnostics);
        var name = values.TryGet(FactSchema.Id, out var id) ? $"the fact `{id}`" : "this fact";
        var figure = FigureOf(values, mapping, name, diagnostics);
        var sources = SourcesOf(values, mapping, start, name, hasFigure, diagnostics);
        var onTimeline = values.TryGet(FactSchema.OnTimeline, out var marked) && marked;
        if (onTimeline && mapping[FactSchema.AsOf.Name] is null)
        {
            diagnostics.Add(new Diagnostic(
                FieldRules.TimelineNeedsDate, values.SpanOf(FactSchema.OnTimeline), $"{name} is to stand on the timeline but says no date")
            {
                Help = "add `as_of`, or take `on_timeline` out",
            });
        }

        // A fact with a fault of its id or sentence rests on its sources all the same.
        return new Fact(
            id ?? string.Create(CultureInfo.InvariantCulture, $"line-{start.Position.Line}"), TextOf(values, FactSchema.Says) ?? "", sources,
            values.SpanOf(FactSchema.Id))
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

    private static ImmutableArray<Reference> SourcesOf(
        FieldValues values, YamlMapping mapping, SourceSpan start, string name, bool hasFigure, DiagnosticBag diagnostics)
    {
        if (values.TryGet(FactSchema.Source, out var sources) && !sources.IsEmpty)
        {
            return sources;
        }

        // Without any key a fact in words has been told of already; a list whose items are at fault, too.
        var isEmpty = !sources.IsDefault && mapping[FactSchema.Source.Name] is YamlScalar or YamlSequence { Items.IsEmpty: true };
        if (isEmpty || (hasFigure && mapping[FactSchema.Source.Name] is null))
        {
            diagnostics.Add(new Diagnostic(
                hasFigure ? FieldRules.UnsourcedFigure : FieldRules.MissingKey,
                isEmpty ? values.KeySpanOf(FactSchema.Source) : start,
                hasFigure ? $"{name} gives a figure and names no source" : $"{name} names no source")
            {
                Label = isEmpty ? "nothing stands behind this key" : "the fact starts here",
                Help = "add `source:` with the id of a record in `seeds/`; what no source says does not stand here",
            });
        }

        return [];
    }

    private static Figure? FigureOf(FieldValues values, YamlMapping mapping, string name, DiagnosticBag diagnostics)
    {
        // What was written counts here, not what could be read: a value with a fault of its own is not missing.
        var stated = FigureParts.Where(part => mapping[part.Name] is not null).ToList();
        if (stated.Count is > 0 and < 3)
        {
            var missing = FigureParts.Except(stated).ToList();
            diagnostics.Add(new Diagnostic(
                FieldRules.IncompleteFigure, SpanOfKey(stated[0]), $"the figure of {name} has no {string.Join(" and no ", missing.Select(part => $"`{part.Name}`"))}")
            {
                Help = $"add {string.Join(" and ", missing.Select(part => $"`{part.Name}`, for example `{part.Name}: {part.Example}`"))}",
                Notes = ["`measure`, `value` and `unit` come together or not at all"],
            });
        }

        foreach (var companion in FactSchema.Companions.Where(companion => stated.Count == 0 && mapping[companion.Name] is not null))
        {
            diagnostics.Add(new Diagnostic(
                FieldRules.IncompleteFigure, SpanOfKey(companion), $"`{companion.Name}` belongs to a figure, and {name} has none")
            {
                Help = $"add `measure`, `value` and `unit`, or take `{companion.Name}` out",
            });
        }

        if (!values.TryGet(FactSchema.Measure, out var measure) || !values.TryGet(FactSchema.Value, out var amount)
            || !values.TryGet(FactSchema.Unit, out var unit))
        {
            return null;
        }

        foreach (var companion in FactSchema.NeededBy(unit).Where(companion => mapping[companion.Name] is null))
        {
            ReportCompanion(companion);
        }

        return new Figure(
            measure, amount, unit, values.TryGet(FactSchema.Qualifier, out var qualifier) ? qualifier : Qualifier.None,
            TextOf(values, FactSchema.Base), TextOf(values, FactSchema.Of), values.TryGet(FactSchema.OutOf, out var best) ? best.Low : null);

        SourceSpan SpanOfKey(Field field) => mapping.Entries.First(entry => entry.Key.Value == field.Name).Key.Span;

        void ReportCompanion(Field companion) => diagnostics.Add(new Diagnostic(
            FieldRules.IncompleteFigure, values.SpanOf(FactSchema.Unit), $"the unit `{unit.Id}` needs `{companion.Name}`")
        {
            Help = $"add `{companion.Name}`, for example `{companion.Name}: {companion.Example}`",
            Notes = [$"`{companion.Name}`: {companion.Meaning}"],
        });
    }
}
