namespace StatiqSite.Templating.Values;

/// <summary>A list of values: a script's own, the host's (read-only), or a range that is counted, not stored.</summary>
public sealed class TemplateArray : Payload
{
    private Value[]? _items;
    private int _count;
    private readonly long _start;
    private readonly int _step;

    /// <summary>An array that may be changed; the items belong to it from here on.</summary>
    public TemplateArray(Value[] items) : base(ValueKind.Array)
    {
        _items = items;
        _count = items.Length;
    }

    public TemplateArray(int capacity) : base(ValueKind.Array)
    {
        _items = capacity == 0 ? [] : new Value[capacity];
    }

    private TemplateArray(long start, int count, int step) : base(ValueKind.Array)
    {
        (_start, _count, _step) = (start, count, step);
    }

    /// <summary>An array without items that nobody may change.</summary>
    public static TemplateArray Empty { get; } = new([]) { IsReadOnly = true };

    public int Count => _count;

    /// <summary>True for a host's array: a template reads it and no more.</summary>
    public bool IsReadOnly { get; private init; }

    /// <summary>True for arguments that a template took as a whole: they are its own from then on.</summary>
    internal bool IsHeld { get; set; }

    /// <summary>True while the items are counted, not stored.</summary>
    public bool IsRange => _items is null;

    /// <summary>Properties attached to the array, <c>a.x = 1</c>.</summary>
    public ScriptObject? Properties { get; private set; }

    public Value this[int index] =>
        _items is { } items ? items[index] : Value.Of(_start + ((long)index * _step));

    /// <summary>An array of the host; its items must not change any more.</summary>
    public static TemplateArray FromModel(Value[] items) => new(items) { IsReadOnly = true };

    /// <summary>The host's models, each wrapped once.</summary>
    public static TemplateArray FromModel<T>(IEnumerable<T> models, Func<T, Value> read)
    {
        // A loop of ours and not `Select`, of which the runtime would have to compile a form for values at every start.
        var array = new TemplateArray(models.TryGetNonEnumeratedCount(out var count) ? count : 4) { IsReadOnly = true };
        foreach (var model in models)
        {
            array.Add(read(model));
        }

        return array;
    }

    /// <summary>The whole numbers from one to another, both included, up or down.</summary>
    public static TemplateArray Range(long start, int count, int step) => new(start, count, step);

    /// <summary>The stored items; a range is not stored and has none: use <see cref="this"/>.</summary>
    public ReadOnlySpan<Value> Items => _items is null ? default : _items.AsSpan(0, _count);

    public ScriptObject AttachedProperties() => Properties ??= new ScriptObject();

    public void Add(Value value)
    {
        var items = Store();
        if (_count == items.Length)
        {
            Array.Resize(ref items, Math.Max(4, items.Length * 2));
            _items = items;
        }

        items[_count++] = value;
    }

    /// <summary>Other items in the place of all there are, without properties.</summary>
    internal void Refill(ReadOnlySpan<Value> items)
    {
        var stored = Store();
        if (stored.Length < items.Length)
        {
            stored = new Value[items.Length];
            _items = stored;
        }
        else
        {
            Array.Clear(stored, 0, _count);
        }

        items.CopyTo(stored);
        _count = items.Length;
        Properties = null;
    }

    /// <summary>Sets an item; the array grows with nulls up to it.</summary>
    public void Set(int index, Value value)
    {
        while (_count <= index)
        {
            Add(Value.Null);
        }

        Store()[index] = value;
    }

    public void Insert(int index, Value value)
    {
        Add(Value.Null);
        var items = Store();
        Array.Copy(items, index, items, index + 1, _count - 1 - index);
        items[index] = value;
    }

    public void RemoveAt(int index)
    {
        var items = Store();
        Array.Copy(items, index + 1, items, index, _count - index - 1);
        items[--_count] = default;
    }

    /// <summary>A copy that a template may change.</summary>
    public TemplateArray Copy(int capacity = 0)
    {
        var items = new Value[Math.Max(_count, capacity)];
        CopyTo(items);
        return new TemplateArray(items) { _count = _count };
    }

    public void CopyTo(Span<Value> target)
    {
        if (_items is { } items)
        {
            items.AsSpan(0, _count).CopyTo(target);
            return;
        }

        for (var i = 0; i < _count; i++)
        {
            target[i] = this[i];
        }
    }

    private Value[] Store()
    {
        if (_items is null)
        {
            var items = new Value[_count];
            CopyTo(items);
            _items = items;
        }

        return _items;
    }
}
