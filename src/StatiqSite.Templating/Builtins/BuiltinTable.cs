using System.Collections.Immutable;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>What a group of builtin functions declares: its functions, then its properties; immutable, shared by all threads.</summary>
internal sealed class BuiltinTable : MemberTable
{
    private readonly Value[] _functions;

    public BuiltinTable(string group, ImmutableArray<Builtin> builtins, ImmutableArray<BuiltinProperty> properties)
        : base(
            $"function of `{group}`",
            [.. builtins.Select(row => row.Name[(group.Length + 1)..]), .. properties.Select(row => row.Name)])
    {
        Group = group;
        Builtins = builtins;
        Properties = properties;
        _functions = new Value[builtins.Length];
        for (var i = 0; i < _functions.Length; i++)
        {
            _functions[i] = Value.Of(new BuiltinFunction(builtins[i]));
        }
    }

    public string Group { get; }

    public ImmutableArray<Builtin> Builtins { get; }

    public ImmutableArray<BuiltinProperty> Properties { get; }

    public ReadOnlySpan<Value> Functions => _functions;
}
