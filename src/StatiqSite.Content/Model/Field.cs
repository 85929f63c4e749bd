using System.Collections.Immutable;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>Declares one key of front matter (or of a record): its name, what it means, and of which type its value is.</summary>
/// <remarks>The reader, the checks, the schema for editors and the contributor's reference all come from this one declaration.</remarks>
public abstract class Field
{
    /// <summary>Stands where a value is still to be filled in.</summary>
    public const string Blank = "___";

    private protected Field(string name, string meaning)
    {
        Name = name;
        Meaning = meaning;
    }

    /// <summary>As written: <c>title_zh</c>.</summary>
    public string Name { get; }

    /// <summary>One sentence for contributors.</summary>
    public string Meaning { get; }

    /// <summary>Spellings of the same thing that Statiq's users know: <c>RedirectFrom</c>.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>A value as a contributor would write it, on one line.</summary>
    public required string Example { get; init; }

    /// <summary>What a reader is told where the value is shown as a row of its own; null: it is shown elsewhere or not at all.</summary>
    public string? Label { get; init; }

    /// <summary>What the value must be, in words: "a whole number".</summary>
    public abstract string TypeName { get; }

    /// <summary>The values allowed, where the list is closed.</summary>
    public abstract ImmutableArray<Choice> Choices { get; }

    /// <summary>What the value looks like.</summary>
    public abstract ValueShape Shape { get; }

    /// <summary>What can be wrong with the value by itself.</summary>
    public abstract ImmutableArray<Rule> Rules { get; }

    /// <summary>Reads the value into <paramref name="values"/>, or reports what is wrong with it.</summary>
    internal abstract void Read(YamlEntry entry, string subject, List<FieldValue> values, DiagnosticBag diagnostics);

    public override string ToString() => Name;
}

/// <summary>A field and the typed key to its value.</summary>
public sealed class Field<T> : Field
    where T : notnull
{
    internal Field(string name, string meaning, FieldType<T> type)
        : base(name, meaning)
    {
        Type = type;
    }

    internal FieldType<T> Type { get; }

    public override string TypeName => Type.Name;

    public override ImmutableArray<Choice> Choices => Type.Choices;

    public override ValueShape Shape => Type.Shape;

    public override ImmutableArray<Rule> Rules => Type.Rules;

    internal override void Read(YamlEntry entry, string subject, List<FieldValue> values, DiagnosticBag diagnostics)
    {
        if (SoundOf(entry.Value) is not { } node)
        {
            return;
        }

        if (BlankIn(node) is { } blank)
        {
            ReportBlank(blank, entry.Key.Value, diagnostics);
        }
        else if (entry.Value is YamlScalar scalar && (scalar.Value.StartsWith("=>", StringComparison.Ordinal) || scalar.Value.StartsWith("->", StringComparison.Ordinal)))
        {
            ReportComputed(entry, diagnostics);
        }
        else if (Type.TryRead(node, new FieldReading(this, subject, diagnostics), out var value))
        {
            values.Add(new FieldValue(this, value, entry.Key.Span, entry.Value.Span));
        }
    }

    /// <summary>The value without what was told as no value when it was read; null where nothing is left.</summary>
    private static YamlNode? SoundOf(YamlNode value) => value switch
    {
        YamlScalar { IsFaulty: true } => null,
        YamlSequence list when list.Items.Any(IsFaulty) =>
            list.Items.All(IsFaulty) ? null : list with { Items = list.Items.RemoveAll(IsFaulty) },
        _ => value,
    };

    private static bool IsFaulty(YamlNode node) => node is YamlScalar { IsFaulty: true };

    /// <summary>The value, or the first of a list, that is still to be filled in.</summary>
    private static YamlScalar? BlankIn(YamlNode value) => value switch
    {
        YamlScalar { IsPlain: true, Value: Blank } blank => blank,
        YamlSequence list => list.Items.FirstOrDefault(item => item is YamlScalar { IsPlain: true, Value: Blank }) as YamlScalar,
        _ => null,
    };

    private void ReportBlank(YamlScalar blank, string key, DiagnosticBag diagnostics) =>
        diagnostics.Add(new Diagnostic(FieldRules.Blank, blank.Span, $"`{key}` is still a blank")
        {
            Help = $"write what belongs here, for example `{Name}: {Example}`",
            Notes = [$"`{Name}`: {Meaning}"],
        });

    private static void ReportComputed(YamlEntry entry, DiagnosticBag diagnostics) =>
        diagnostics.Add(new Diagnostic(FieldRules.ComputedValue, entry.Value.Span, $"the value of `{entry.Key.Value}` is code, and nothing runs it")
        {
            Help = "write the value itself; what follows from other values is worked out by the build or the theme",
        });
}
