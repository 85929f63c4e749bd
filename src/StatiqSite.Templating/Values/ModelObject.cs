namespace StatiqSite.Templating.Values;

/// <summary>A model of the host as templates see it: each member read once, when first asked for; read-only.</summary>
/// <remarks>Safe for all threads that read: two may read a member at once, and both read the same. Reading must not depend on when it is done.</remarks>
public sealed class ModelObject<T>(ModelShape<T> shape, T subject) : TemplateObject(shape)
{
    private readonly ModelShape<T> _shape = shape;
    private readonly Value[] _values = new Value[shape.Members.Length];

    // One bit for each member whose value stands in the table.
    private ulong _known;

    public T Subject { get; } = subject;

    public override bool IsClosed => true;

    public override int Count => _values.Length;

    public override string NameAt(int index) => _shape.Names[index];

    // The bit is set behind the value, so that nobody reads a value half written. Where two threads wrote, the halves of both fit:
    // the payloads mean the same, and the bits beside them are equal.
    public override Value ValueAt(int index)
    {
        var bit = 1UL << index;
        if ((Volatile.Read(ref _known) & bit) != 0)
        {
            return _values[index];
        }

        var value = _shape.Members[index].Read(Subject);
        _values[index] = value;
        Interlocked.Or(ref _known, bit);
        return value;
    }

    public override bool TryGet(string name, out Value value)
    {
        var slot = _shape.IndexOf(name);
        value = slot >= 0 ? ValueAt(slot) : default;
        return slot >= 0;
    }
}
