using System.Collections.Immutable;

namespace StatiqSite.Templating.Values;

/// <summary>One member that templates may see of a model: its name, what it is (for the manual), and how to read it.</summary>
public sealed record Member<T>(string Name, string Summary, Func<T, Value> Read);

/// <summary>The names of one kind of model with what each of them is: what a manual tells of it.</summary>
public abstract class ModelShape : MemberTable
{
    private protected ModelShape(string name, ImmutableArray<string> names, ImmutableArray<string> summaries)
        : base(name, names)
    {
        Summaries = summaries;
    }

    /// <summary>What each member is, in the order of the names.</summary>
    public ImmutableArray<string> Summaries { get; }
}

/// <summary>All that templates may see of one kind of model: the contract with theme authors.</summary>
/// <param name="name">As messages say it: <c>series page</c>.</param>
public sealed class ModelShape<T>(string name, ImmutableArray<Member<T>> members)
    : ModelShape(name, [.. members.Select(member => member.Name)], [.. members.Select(member => member.Summary)])
{
    // A model keeps one bit for each.
    private const int MostMembers = 64;

    public ImmutableArray<Member<T>> Members { get; } = members.Length <= MostMembers
        ? members
        : throw new ArgumentException($"A model has at most {MostMembers} members; {name} has {members.Length}.", nameof(members));
}
