namespace StatiqSite.Templating.Values;

/// <summary>A model of the host as templates see it: each member read once, when first asked for; read-only.</summary>
/// <remarks>Safe for all threads that read: two may read a member at once, and both read the same.</remarks>
public sealed class ModelObject<T>(ModelShape<T> shape, T subject) : TemplateObject
{
    private readonly ModelShape<T> _shape = shape;
    private readonly Holder?[] _holders = new Holder?[shape.Members.Length];

    public T Subject { get; } = subject;

    public override MemberTable Members => _shape;

    public override bool IsClosed => true;

    public override int Count => _holders.Length;

    public override string NameAt(int index) => _shape.Names[index];

    // A holder is one reference, written at once; a value of two words could be read half written.
    public override Value ValueAt(int index) => (_holders[index] ??= Read(index)).Value;

    public override bool TryGet(string name, out Value value)
    {
        var slot = _shape.IndexOf(name);
        value = slot >= 0 ? ValueAt(slot) : default;
        return slot >= 0;
    }

    private Holder Read(int index) => new(_shape.Members[index].Read(Subject));

    private sealed class Holder(Value value)
    {
        public readonly Value Value = value;
    }
}
