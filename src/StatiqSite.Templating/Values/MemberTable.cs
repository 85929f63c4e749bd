using System.Collections.Immutable;

namespace StatiqSite.Templating.Values;

/// <summary>The names of the members that all objects of one kind have; immutable.</summary>
public class MemberTable
{
    private readonly Dictionary<string, int> _slots;

    public MemberTable(string name, ImmutableArray<string> names)
    {
        Name = name;
        Names = names;
        _slots = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (var slot = 0; slot < names.Length; slot++)
        {
            _slots.Add(names[slot], slot);
        }
    }

    /// <summary>The kind, as messages say it: <c>series page</c>.</summary>
    public string Name { get; }

    public ImmutableArray<string> Names { get; }

    /// <summary>The slot of a member, or -1.</summary>
    public int IndexOf(string name) => _slots.TryGetValue(name, out var slot) ? slot : -1;
}
