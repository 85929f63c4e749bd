using System.Collections.Immutable;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Yaml;

/// <summary>Keys and values in the order of the file; every key stands once.</summary>
public sealed record YamlMapping(SourceSpan Span, ImmutableArray<YamlEntry> Entries) : YamlNode(Span)
{
    /// <summary>The value of a key, or null where nobody wrote it.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            // Mappings are small: a walk is quicker than a table per mapping.
            foreach (var entry in Entries)
            {
                if (entry.Key.Value == key)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }
}
