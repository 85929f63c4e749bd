namespace StatiqSite.Templating.Values;

/// <summary>An object that a template made, <c>{a: 1}</c>: it may be changed, and answers null for what it lacks.</summary>
public sealed class ScriptObject : TemplateObject
{
    // Below this many members a walk over the names is faster than hashing.
    private const int SmallSize = 8;

    private readonly List<string> _names = [];
    private readonly List<Value> _values = [];
    private Dictionary<string, int>? _index;
    private HashSet<string>? _readOnly;

    public override bool IsReadOnly => false;

    public override int Count => _names.Count;

    public override string NameAt(int index) => _names[index];

    public override Value ValueAt(int index) => _values[index];

    public override bool TryGet(string name, out Value value)
    {
        var index = IndexOf(name);
        value = index >= 0 ? _values[index] : default;
        return index >= 0;
    }

    public override bool TrySet(string name, Value value)
    {
        if (_readOnly is not null && _readOnly.Contains(name))
        {
            return false;
        }

        var index = IndexOf(name);
        if (index >= 0)
        {
            _values[index] = value;
            return true;
        }

        _index?.Add(name, _names.Count);
        _names.Add(name);
        _values.Add(value);
        return true;
    }

    public override bool IsMemberReadOnly(string name) => _readOnly is not null && _readOnly.Contains(name);

    public override void SetMemberReadOnly(string name) => (_readOnly ??= new(StringComparer.Ordinal)).Add(name);

    public override bool Remove(string name)
    {
        var index = IndexOf(name);
        if (index < 0 || IsMemberReadOnly(name))
        {
            return false;
        }

        _names.RemoveAt(index);
        _values.RemoveAt(index);
        _index = null;
        return true;
    }

    private int IndexOf(string name)
    {
        if (_names.Count <= SmallSize)
        {
            for (var i = 0; i < _names.Count; i++)
            {
                if (string.Equals(_names[i], name, StringComparison.Ordinal))
                {
                    return i;
                }
            }

            return -1;
        }

        if (_index is null)
        {
            _index = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < _names.Count; i++)
            {
                _index[_names[i]] = i;
            }
        }

        return _index.TryGetValue(name, out var found) ? found : -1;
    }
}
