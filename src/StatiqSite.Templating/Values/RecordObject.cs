namespace StatiqSite.Templating.Values;

/// <summary>A read-only object whose members stand in the slots of a table that many objects share.</summary>
public sealed class RecordObject(MemberTable members, Value[] values) : TemplateObject
{
    private readonly Value[] _values = values;

    public override MemberTable Members { get; } = members;

    public override int Count => _values.Length;

    public override string NameAt(int index) => Members.Names[index];

    public override Value ValueAt(int index) => _values[index];

    public override bool TryGet(string name, out Value value)
    {
        var slot = Members.IndexOf(name);
        value = slot >= 0 ? _values[slot] : default;
        return slot >= 0;
    }
}
