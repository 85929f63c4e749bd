using System.Collections.Immutable;

namespace StatiqSite.Templating.Values;

/// <summary>One member that templates may see of a model: its name, what it is (for the manual), and how to read it.</summary>
public sealed record Member<T>(string Name, string Summary, Func<T, Value> Read);

/// <summary>All that templates may see of one kind of model: the contract with theme authors.</summary>
/// <param name="name">As messages say it: <c>series page</c>.</param>
public sealed class ModelShape<T>(string name, ImmutableArray<Member<T>> members)
    : MemberTable(name, [.. members.Select(member => member.Name)])
{
    public ImmutableArray<Member<T>> Members { get; } = members;
}
