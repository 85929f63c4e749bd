namespace StatiqSite.Templating.Evaluation;

/// <summary>Gives every name a slot, once for all templates that may include each other; safe for all threads.</summary>
public sealed class NameTable
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _localSlots = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private string[] _names = new string[64];
    private volatile int _count;

    public int Count => _count;

    public int SlotOf(string name)
    {
        lock (_gate)
        {
            if (_slots.TryGetValue(name, out var slot))
            {
                return slot;
            }

            slot = _count;
            if (slot == _names.Length)
            {
                Array.Resize(ref _names, slot * 2);
            }

            _names[slot] = name;
            _count = slot + 1;
            _slots[name] = slot;
            return slot;
        }
    }

    /// <summary>The slot of <c>$name</c>, for a named argument.</summary>
    public int LocalSlotOf(string name)
    {
        lock (_gate)
        {
            if (!_localSlots.TryGetValue(name, out var slot))
            {
                slot = SlotOf($"${name}");
                _localSlots[name] = slot;
            }

            return slot;
        }
    }

    /// <summary>The slot of a name that is known, or -1.</summary>
    public int Find(string name)
    {
        lock (_gate)
        {
            return _slots.TryGetValue(name, out var slot) ? slot : -1;
        }
    }

    public string NameOf(int slot)
    {
        lock (_gate)
        {
            return _names[slot];
        }
    }
}
