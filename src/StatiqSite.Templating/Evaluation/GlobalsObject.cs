using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Evaluation;

/// <summary>The global names as an object, <c>this</c>.</summary>
internal sealed class GlobalsObject(EvaluationContext context, NameTable names) : TemplateObject
{
    private readonly EvaluationContext _context = context;
    private readonly NameTable _names = names;

    public override bool IsReadOnly => false;

    public override int Count => SetSlots().Count();

    public override string NameAt(int index) => _names.NameOf(SetSlots().ElementAt(index));

    public override Value ValueAt(int index) => _context.Scope.Read(SetSlots().ElementAt(index));

    public override bool TryGet(string name, out Value value)
    {
        var slot = _names.Find(name);
        value = slot < 0 ? Value.Undefined : _context.Scope.Read(_context.Scope.SlotOf(name));
        return !value.IsUndefined;
    }

    public override bool TrySet(string name, Value value) => _context.Scope.Write(_context.Scope.SlotOf(name), value);

    public override void SetMemberReadOnly(string name) => _context.Scope.SetReadOnly(_context.Scope.SlotOf(name), isLocal: false);

    // Names come and go while they are walked: each look at one walks over all, and pays for that.
    private IEnumerable<int> SetSlots()
    {
        _context.Touch(4L * _names.Count);
        return _context.Scope.SetSlots();
    }
}
