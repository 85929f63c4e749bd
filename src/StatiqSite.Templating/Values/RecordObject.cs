namespace StatiqSite.Templating.Values;

/// <summary>A read-only object whose members stand in the slots of a table that many objects share.</summary>
public sealed class RecordObject(MemberTable members, Value[] values) : TemplateObject(members)
{
    private readonly MemberTable _members = members;
    private readonly Value[] _values = values;

    public override int Count => _values.Length;

    public override string NameAt(int index) => _members.Names[index];

    public override Value ValueAt(int index) => _values[index];

    public override bool TryGet(string name, out Value value)
    {
        var slot = _members.IndexOf(name);
        value = slot >= 0 ? _values[slot] : default;
        return slot >= 0;
    }
}
