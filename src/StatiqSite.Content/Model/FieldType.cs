using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>A type of front matter values: what it is called, and how YAML becomes a value of it.</summary>
internal abstract class FieldType<T>
    where T : notnull
{
    /// <summary>Behind "must be": "a whole number".</summary>
    public abstract string Name { get; }

    public virtual ImmutableArray<Choice> Choices => [];

    public abstract ValueShape Shape { get; }

    /// <summary>What its reading can report.</summary>
    public virtual ImmutableArray<Rule> Rules => [FieldRules.WrongType];

    /// <summary>The value, or false where the fault has been reported.</summary>
    public abstract bool TryRead(YamlNode node, FieldReading reading, [MaybeNullWhen(false)] out T value);
}

/// <summary>One reading of one field: whose it is, and where faults go.</summary>
/// <param name="Subject">What carries the field, with its article: "a series", "a fact".</param>
internal readonly record struct FieldReading(Field Field, string Subject, DiagnosticBag Diagnostics)
{
    private const int LongestShown = 60;

    /// <summary>What an author wrote, for a message: whole, or its beginning where it is long.</summary>
    public static string Shown(string written) => written.Length <= LongestShown ? written : $"{written[..LongestShown].TrimEnd()}…";

    /// <summary>The text of a scalar that is not empty; else the fault is reported.</summary>
    public bool TryText(YamlNode node, [NotNullWhen(true)] out string? text)
    {
        text = node is YamlScalar scalar && !IsEmpty(scalar) ? scalar.Value : null;
        if (text is null)
        {
            ReportType(node);
        }

        return text is not null;
    }

    /// <summary>Reports that the value is of another type than the field's.</summary>
    public void ReportType(YamlNode node, string? note = null, string? label = null) =>
        Diagnostics.Add(new Diagnostic(FieldRules.WrongType, node.Span, $"`{Field.Name}` must be {Field.TypeName}")
        {
            Label = node switch
            {
                YamlScalar blank when IsEmpty(blank) => "this is empty",
                YamlScalar when label is not null => label,
                YamlScalar => "this is text",
                YamlSequence => "this is a list",
                _ => "these are keys with values",
            },
            Help = node is YamlScalar scalar && IsEmpty(scalar) ? "give a value or leave the key out" : null,
            Notes = note is not null ? [note] : [$"for example `{Field.Name}: {Field.Example}`"],
        });

    // YAML's own words for nothing; in quotes they are words like others.
    private static bool IsEmpty(YamlScalar scalar) =>
        string.IsNullOrWhiteSpace(scalar.Value) || scalar is { IsPlain: true, Value: "~" or "null" };

    public void Report(
        Rule rule, SourceSpan span, string message, string? help = null, string? label = null,
        ImmutableArray<string> notes = default, ImmutableArray<Edit> edits = default) =>
        Diagnostics.Add(new Diagnostic(rule, span, message)
        {
            Help = help,
            Label = label,
            Notes = notes.IsDefault ? [] : notes,
            Edits = edits.IsDefault ? [] : edits,
        });
}
