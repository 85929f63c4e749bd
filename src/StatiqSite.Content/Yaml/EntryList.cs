using System.Collections.Immutable;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Yaml;

/// <summary>The entries of one mapping while it is read; a key that stands twice is told and dropped.</summary>
internal sealed class EntryList(YamlCursor cursor)
{
    // Most mappings are small; a table is made for the few that are not.
    private const int SmallCount = 16;

    private readonly ImmutableArray<YamlEntry>.Builder _entries = ImmutableArray.CreateBuilder<YamlEntry>();
    private Dictionary<string, YamlScalar>? _keys;

    public void Add(YamlScalar key, YamlNode value)
    {
        if (key is { Value: "", IsPlain: true })
        {
            cursor.Report(YamlRules.Syntax, key.Span.Start, key.Span.Start + 1, "no key stands before this colon",
                label: "a key is missing", help: "write the key, or put quotes around the value");
            return;
        }

        if (First(key.Value) is { } first)
        {
            cursor.Report(YamlRules.DuplicateKey, key.Span.Start, key.Span.End, $"`{key.Value}` stands here a second time",
                label: "this one …", help: "keep one of the two",
                related: new RelatedPlace(first.Span, "… and this one"));
            return;
        }

        _entries.Add(new YamlEntry(key, value));
        _keys?.Add(key.Value, key);
    }

    public ImmutableArray<YamlEntry> ToImmutable() => _entries.DrainToImmutable();

    private YamlScalar? First(string key)
    {
        if (_entries.Count > SmallCount)
        {
            _keys ??= _entries.ToDictionary(entry => entry.Key.Value, entry => entry.Key, StringComparer.Ordinal);
            return _keys.GetValueOrDefault(key);
        }

        for (var i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].Key.Value == key)
            {
                return _entries[i].Key;
            }
        }

        return null;
    }
}
