using System.Collections.Immutable;

namespace StatiqSite.Tests.Architecture;

/// <summary>The order of one project's rooms, ground first; rooms of one floor do not know each other.</summary>
/// <param name="Root">The project's namespace.</param>
/// <param name="Levels">Names of rooms: a folder (<c>Rendering</c>), or a type that stands in none (<c>SiteBuild</c>).
/// <c>*</c> is every other type that stands in no folder.</param>
internal sealed record Floors(string Root, params ImmutableArray<ImmutableArray<string>> Levels)
{
    /// <summary>One sentence for each type that names one on its own floor in another room, or on a floor above.</summary>
    public IReadOnlyList<string> FaultsOf(IEnumerable<TypeUse> uses) =>
    [
        .. uses
            .Where(use => use.Assembly is null && IsOurs(use.From) && IsOurs(use.To))
            .Where(use => RoomOf(use.From) != RoomOf(use.To) && LevelOf(use.To) >= LevelOf(use.From))
            .Select(use => $"{use.From} ({RoomOf(use.From)}) uses {use.To} ({RoomOf(use.To)})")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The types that stand in no room of the plan.</summary>
    public IReadOnlyList<string> Homeless(IEnumerable<TypeUse> uses) =>
    [
        .. uses.Select(use => use.From).Where(IsOurs).Where(type => LevelOf(type) < 0).Select(type => type.ToString()).Distinct().Order(StringComparer.Ordinal),
    ];

    // The compiler's own types, and those that generators write beside ours, stand elsewhere.
    private bool IsOurs(TypeName type) =>
        !type.Name.StartsWith('<')
        && (type.Namespace == Root || type.Namespace.StartsWith($"{Root}.", StringComparison.Ordinal) || type is { Namespace: "", Name: "Program" });

    private string RoomOf(TypeName type)
    {
        if (type.Namespace.Length > Root.Length)
        {
            var rest = type.Namespace[(Root.Length + 1)..];
            return rest.Split('.')[0];
        }

        return Levels.Any(level => level.Contains(type.Name)) ? type.Name : "*";
    }

    private int LevelOf(TypeName type)
    {
        var room = RoomOf(type);
        for (var i = 0; i < Levels.Length; i++)
        {
            if (Levels[i].Contains(room))
            {
                return i;
            }
        }

        return -1;
    }
}
