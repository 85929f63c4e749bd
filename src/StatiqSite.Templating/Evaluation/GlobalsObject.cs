using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Evaluation;

/// <summary>The global names as an object, <c>this</c>.</summary>
internal sealed class GlobalsObject(Scope scope, NameTable names) : TemplateObject
{
    private readonly Scope _scope = scope;
    private readonly NameTable _names = names;

    public override bool IsReadOnly => false;

    public override int Count => _scope.SetSlots().Count();

    public override string NameAt(int index) => _names.NameOf(_scope.SetSlots().ElementAt(index));

    public override Value ValueAt(int index) => _scope.Read(_scope.SetSlots().ElementAt(index));

    public override bool TryGet(string name, out Value value)
    {
        var slot = _names.Find(name);
        value = slot < 0 ? Value.Undefined : _scope.Read(_scope.SlotOf(name));
        return !value.IsUndefined;
    }

    public override bool TrySet(string name, Value value) => _scope.Write(_scope.SlotOf(name), value);

    public override void SetMemberReadOnly(string name) => _scope.SetReadOnly(_scope.SlotOf(name), isLocal: false);
}
