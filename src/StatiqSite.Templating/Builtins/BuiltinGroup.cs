using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>A group of builtin functions as the templates of one context see it: <c>string</c>, <c>array</c> …</summary>
internal sealed class BuiltinGroup(BuiltinTable table, EvaluationContext context) : TemplateObject(table), IBuiltinValue
{
    private readonly BuiltinTable _table = table;
    private readonly EvaluationContext _context = context;

    public override bool IsClosed => true;

    public override int Count => _table.Names.Length;

    public override string NameAt(int index) => _table.Names[index];

    public override Value ValueAt(int index)
    {
        var functions = _table.Functions;
        return index < functions.Length
            ? functions[index]
            : _table.Properties[index - functions.Length].Read(_context);
    }

    public override bool TryGet(string name, out Value value)
    {
        var slot = _table.IndexOf(name);
        value = slot >= 0 ? ValueAt(slot) : default;
        return slot >= 0;
    }

    public override bool TrySet(string name, Value value)
    {
        var slot = _table.IndexOf(name) - _table.Functions.Length;
        if (slot < 0 || _table.Properties[slot].Write is not { } write)
        {
            return false;
        }

        write(_context, value);
        return true;
    }

    public override bool IsMemberReadOnly(string name)
    {
        var slot = _table.IndexOf(name) - _table.Functions.Length;
        return slot < 0 || _table.Properties[slot].Write is null;
    }
}
