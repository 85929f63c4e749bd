using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StatiqSite.Templating.Values;

/// <summary>The names of the members that all objects of one kind have; immutable.</summary>
public class MemberTable
{
    private readonly FrozenDictionary<string, int> _slots;

    public MemberTable(string name, ImmutableArray<string> names)
    {
        Name = name;
        Names = names;
        _slots = names.Select((member, slot) => KeyValuePair.Create(member, slot))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The kind, as messages say it: <c>series page</c>.</summary>
    public string Name { get; }

    public ImmutableArray<string> Names { get; }

    /// <summary>The slot of a member, or -1.</summary>
    public int IndexOf(string name) => _slots.TryGetValue(name, out var slot) ? slot : -1;
}
