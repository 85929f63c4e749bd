using System.Buffers;
using StatiqSite.Content.Facts;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Fixing;

/// <summary>Writes dates as all others write them, and lists of words on one line.</summary>
internal static class ValueSpelling
{
    private static readonly SearchValues<char> BetweenItems = SearchValues.Create(" \t\r\n:-,[]");

    private static readonly SearchValues<char> BehindItems = SearchValues.Create(" \t\r\n,]");

    /// <summary>What would change in a record and in the records it holds.</summary>
    public static IEnumerable<Edit> Of(YamlMapping record, Schema schema)
    {
        foreach (var entry in record.Entries)
        {
            if (schema.FieldOf(entry.Key.Value) is not { } field)
            {
                continue;
            }

            if (EditOf(entry, field) is { } edit)
            {
                yield return edit;
            }

            foreach (var (item, itemSchema) in Inside(entry, field))
            {
                foreach (var inner in Of(item, itemSchema))
                {
                    yield return inner;
                }
            }
        }
    }

    /// <summary>The records that a value holds, each with its fields.</summary>
    public static IEnumerable<(YamlMapping Record, Schema Schema)> Inside(YamlEntry entry, Field field)
    {
        if (field.Shape is ValueShape.Many many)
        {
            foreach (var item in Items.Of(entry.Value).OfType<YamlMapping>())
            {
                if (SchemaOf(item, many.Item) is { } schema)
                {
                    yield return (item, schema);
                }
            }
        }
    }

    public static bool IsDate(Field field) => field is Field<FuzzyDate> or Field<DateOnly>;

    /// <summary>True where the value is words, or pages, or several of them.</summary>
    public static bool IsWords(Field field) => field.Shape
        is ValueShape.Pages
        or ValueShape.Many { Item: ValueShape.Text or ValueShape.Pages or ValueShape.Either { Second: ValueShape.Text } };

    /// <summary>Words as they stand in a list in brackets; null where they do not fit on a line.</summary>
    public static string? InList(YamlScalar word)
    {
        var written = word.Span.Text.ToString();
        return written.Length == 0 || written.Contains('\n', StringComparison.Ordinal) || written[0] is '|' or '>' ? null
            : word.IsPlain && written.AsSpan().ContainsAny(",[]{}") ? ScalarReader.InQuotes(word.Value)
            : written;
    }

    private static Schema? SchemaOf(YamlMapping item, ValueShape shape) => shape switch
    {
        ValueShape.Record record => record.Schema,
        ValueShape.RecordByKey record => item[record.Key.Name] is null ? record.Without : record.With,
        ValueShape.Either either => SchemaOf(item, either.First),
        _ => null,
    };

    private static Edit? EditOf(YamlEntry entry, Field field) =>
        IsDate(field) && entry.Value is YamlScalar date ? DateEdit(date)
        : IsWords(field) ? ListEdit(entry, field)
        : null;

    private static Edit? DateEdit(YamlScalar date) =>
        !date.Span.Text.Contains('\n') && FuzzyDate.TryParse(date.Value, out var value, out _)
        && (!date.IsPlain || date.Value != value.Written)
            ? new Edit(date.Span, value.Written)
            : null;

    private static Edit? ListEdit(YamlEntry entry, Field field)
    {
        var items = Items.Of(entry.Value).ToList();
        var words = items.OfType<YamlScalar>().Select(InList).ToList();
        if (words.Count == 0 || words.Count < items.Count || words.Contains(null) || HasOtherSigns(entry, items))
        {
            return null;
        }

        // One thing alone stands as it does in the example of its key.
        var source = entry.Key.Span.Source;
        var wanted = words.Count == 1 && !field.Example.StartsWith('[') ? items[0].Span.Text.ToString() : $"[{string.Join(", ", words)}]";
        var place = source.Span(entry.Key.Span.End, Pieces.EndOf(entry.Value) - entry.Key.Span.End);
        return place.Text.SequenceEqual($": {wanted}") ? null : new Edit(place, $": {wanted}");
    }

    /// <summary>True where something but dashes, commas and brackets stands between the items: a comment would be lost.</summary>
    private static bool HasOtherSigns(YamlEntry entry, List<YamlNode> items)
    {
        var text = entry.Key.Span.Source.Text;
        var at = entry.Key.Span.End;
        foreach (var item in items)
        {
            if (item.Span.Start < at || text.AsSpan(at, item.Span.Start - at).ContainsAnyExcept(BetweenItems))
            {
                return true;
            }

            at = item.Span.End;
        }

        var end = Pieces.EndOf(entry.Value);
        return end < at || text.AsSpan(at, end - at).ContainsAnyExcept(BehindItems)
            || (Pieces.IsFlow(entry.Value) && text[end - 1] != ']');
    }
}
