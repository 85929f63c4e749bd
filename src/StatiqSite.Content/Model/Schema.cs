using System.Collections.Frozen;
using System.Collections.Immutable;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>A closed list of fields, some of them required: what a kind of page, a fact, an event, a source or a tag may state.</summary>
public sealed class Schema
{
    // The place of each among the fields.
    private readonly FrozenDictionary<string, int> _byName;
    private readonly ImmutableArray<string> _keysNote;

    /// <param name="subject">What carries the fields, with its article: "a series", "a fact".</param>
    internal Schema(string subject, ImmutableArray<Field> required, ImmutableArray<Field> optional)
    {
        Subject = subject;
        Required = required;
        Optional = optional;
        Fields = [.. required, .. optional];
        Written = Fields;
        _byName = Fields
            .SelectMany((field, place) => field.Aliases.Add(field.Name).Select(name => KeyValuePair.Create(name, place)))
            .ToFrozenDictionary(StringComparer.Ordinal);
        _keysNote = [$"the keys of {subject}: {string.Join(", ", Fields.Select(field => $"`{field.Name}`"))}"];
    }

    public string Subject { get; }

    public ImmutableArray<Field> Required { get; }

    public ImmutableArray<Field> Optional { get; }

    /// <summary>All, the required ones first.</summary>
    public ImmutableArray<Field> Fields { get; }

    /// <summary>All, in the order in which <c>format</c> writes them.</summary>
    public ImmutableArray<Field> Written { get; init; }

    /// <summary>What is asked of several keys at once; whoever reads the records checks it.</summary>
    public ImmutableArray<KeyRule> Together { get; init; } = [];

    /// <summary>Keys of other generators that mean something else here, with what to write instead.</summary>
    internal ImmutableArray<ForeignKey> Foreign { get; init; } = [];

    /// <summary>Reads a mapping; every fault in it is reported, and what is sound is answered.</summary>
    /// <param name="start">What a missing key is missed at: the first line of front matter, the first key of a fact.</param>
    /// <param name="startLabel">What stands there: "front matter starts here".</param>
    internal FieldValues Read(YamlMapping mapping, SourceSpan start, string startLabel, DiagnosticBag diagnostics) =>
        Read(mapping, start, startLabel, [], diagnostics);

    /// <summary>The same.</summary>
    /// <param name="excused">Required fields that are stated elsewhere, or that the caller misses in words of its own.</param>
    internal FieldValues Read(
        YamlMapping mapping, SourceSpan start, string startLabel, IReadOnlyCollection<Field> excused, DiagnosticBag diagnostics)
    {
        var values = new List<FieldValue>(mapping.Entries.Length);
        var unknown = new List<YamlScalar>();

        // The key of each field that is stated.
        var stated = new YamlScalar?[Fields.Length];
        foreach (var entry in mapping.Entries)
        {
            if (!_byName.TryGetValue(entry.Key.Value, out var place))
            {
                unknown.Add(entry.Key);
            }
            else if (stated[place] is { } first)
            {
                ReportTwice(entry.Key, first, diagnostics);
            }
            else
            {
                stated[place] = entry.Key;
                ReportSpelling(entry.Key, Fields[place], diagnostics);
                Fields[place].Read(entry, Subject, values, diagnostics);
            }
        }

        for (var place = 0; place < Required.Length; place++)
        {
            if (stated[place] is null && !excused.Contains(Required[place]))
            {
                ReportMissing(Required[place], unknown, start, startLabel, diagnostics);
            }
        }

        foreach (var key in unknown)
        {
            ReportUnknown(key, [.. Fields.Where((_, place) => stated[place] is not null)], diagnostics);
        }

        return new FieldValues([.. values], mapping.Span);
    }

    /// <summary>True where the field is one of these, not just one of the same name.</summary>
    internal bool Knows(Field field) => ReferenceEquals(FieldOf(field.Name), field);

    /// <summary>The field of a key, whatever its spelling; null where there is none.</summary>
    internal Field? FieldOf(string key) => _byName.TryGetValue(key, out var place) ? Fields[place] : null;

    /// <summary>A key as it is written here, whatever its spelling.</summary>
    internal string NameOf(string key) => FieldOf(key)?.Name ?? key;

    /// <summary>The fields that a mapping states, soundly or not, each with its key.</summary>
    internal IEnumerable<(Field Field, YamlScalar Key)> StatedBy(YamlMapping mapping) => mapping.Entries
        .Select(entry => (Field: FieldOf(entry.Key.Value), entry.Key))
        .Where(stated => stated.Field is not null)!;

    /// <summary>One key in two places: <c>title</c> and <c>Title</c>, or the page and the file beside it.</summary>
    internal static void ReportTwice(YamlScalar key, YamlScalar first, DiagnosticBag diagnostics) =>
        diagnostics.Add(new Diagnostic(
            YamlRules.DuplicateKey, key.Span,
            key.Value == first.Value ? $"`{key.Value}` is stated twice" : $"`{key.Value}` and `{first.Value}` are the same key")
        {
            Label = "this one …",
            Related = [new RelatedPlace(first.Span, "… and this one")],
            Help = "keep one of the two",
        });

    /// <summary>What Statiq's users write is understood, and told in the spelling that all others use.</summary>
    private static void ReportSpelling(YamlScalar key, Field field, DiagnosticBag diagnostics)
    {
        if (key.Value != field.Name)
        {
            diagnostics.Add(new Diagnostic(FieldRules.KeySpelling, key.Span, $"`{key.Value}` is another spelling of `{field.Name}`")
            {
                Help = $"write `{field.Name}`",
                Edits = [new Edit(key.Span, field.Name)],
            });
        }
    }

    /// <summary>A missing key and the misspelled one that was meant for it are one fault.</summary>
    private void ReportMissing(
        Field field, List<YamlScalar> unknown, SourceSpan start, string startLabel, DiagnosticBag diagnostics)
    {
        var meant = field.Name.NearestOf(unknown.Select(key => key.Value)) is { } near
            ? unknown.First(key => key.Value == near)
            : null;
        diagnostics.Add(new Diagnostic(FieldRules.MissingKey, start, $"`{field.Name}` is required for {Subject}")
        {
            Label = startLabel,
            Notes = meant is null
                ? [$"`{field.Name}`: {field.Meaning}"]
                : [$"`{meant.Value}` on line {meant.Span.Position.Line} is not a known key"],
            Help = meant is null
                ? $"add `{field.Name}`, for example `{field.Name}: {field.Example}`"
                : $"there is a key with a similar name: `{field.Name}`",
            Edits = meant is null ? [] : [new Edit(meant.Span, field.Name)],
        });
        if (meant is not null)
        {
            unknown.Remove(meant);
        }
    }

    private void ReportUnknown(YamlScalar key, IReadOnlyCollection<Field> stated, DiagnosticBag diagnostics)
    {
        if (Foreign.FirstOrDefault(foreign => foreign.Names(key.Value)) is { } foreign)
        {
            diagnostics.Add(new Diagnostic(FieldRules.ForeignKey, key.Span, foreign.MessageFor(key.Value)) { Help = foreign.Help });
            return;
        }

        // A key that stands there already is hardly the one that was meant.
        var near = key.Value.NearestOf(Fields.Where(field => !stated.Contains(field)).Select(field => field.Name))
            ?? key.Value.NearestOf(Fields.Select(field => field.Name));
        var isFree = near is not null && !stated.Any(field => field.Name == near);
        diagnostics.Add(new Diagnostic(FieldRules.UnknownKey, key.Span, $"`{FieldReading.Shown(key.Value)}` is not a key of {Subject}")
        {
            Help = near is null ? null : $"there is a key with a similar name: `{near}`",
            Edits = near is not null && isFree ? [new Edit(key.Span, near)] : [],
            Notes = near is null ? _keysNote : [],
        });
    }
}
