using System.Diagnostics.CodeAnalysis;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>The values one page or record states, each of the type its field declares.</summary>
public sealed class FieldValues
{
    private readonly FieldValue[] _values;

    internal FieldValues(FieldValue[] values, SourceSpan span)
    {
        _values = values;
        Span = span;
    }

    /// <summary>The whole stretch that was read.</summary>
    public SourceSpan Span { get; }

    /// <summary>What was stated without a fault, in the order of the file.</summary>
    public IEnumerable<Field> Fields => _values.Select(value => value.Field);

    public bool TryGet<T>(Field<T> field, [MaybeNullWhen(false)] out T value)
        where T : notnull
    {
        if (Find(field) is { } found)
        {
            value = (T)found.Value;
            return true;
        }

        value = default;
        return false;
    }

    public bool Has(Field field) => Find(field) is not null;

    /// <summary>The same, and what others state beside it; of what both state, this one's value holds.</summary>
    internal FieldValues Over(FieldValues others) =>
        new([.. _values, .. others._values.Where(value => !Has(value.Field))], Span);

    /// <summary>What a schema knows of it.</summary>
    internal FieldValues For(Schema schema) => new([.. _values.Where(value => schema.Knows(value.Field))], Span);

    /// <summary>Where the value stands; where the field is absent, the beginning of what was read.</summary>
    public SourceSpan SpanOf(Field field) => Find(field)?.Span ?? Span with { Length = 0 };

    /// <summary>Where the key stands; where the field is absent, the beginning of what was read.</summary>
    public SourceSpan KeySpanOf(Field field) => Find(field)?.KeySpan ?? Span with { Length = 0 };

    // A page has a dozen values: a walk is quicker than a table per page.
    private FieldValue? Find(Field field)
    {
        foreach (var value in _values)
        {
            if (ReferenceEquals(value.Field, field))
            {
                return value;
            }
        }

        return null;
    }
}

/// <summary>A value with its field and its places.</summary>
internal sealed record FieldValue(Field Field, object Value, SourceSpan KeySpan, SourceSpan Span);
