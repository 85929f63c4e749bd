using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Checking;

/// <summary>Finds the known name nearest to an unknown one; remembers its answers and stops searching when it has searched a lot.</summary>
/// <remarks>A site with ten thousand wrong names is not helped by ten thousand suggestions, and must not wait for them. Used by one rule in file order, so the answers never vary.</remarks>
internal sealed class NearestNames(IEnumerable<string> known)
{
    private const int MostComparisons = 400_000;

    private readonly Dictionary<int, List<string>> _byLength = ByLength(known);
    private readonly Dictionary<string, string?> _answers = new(StringComparer.Ordinal);
    private int _comparisons;

    public string? Of(string wanted)
    {
        if (_answers.TryGetValue(wanted, out var answer))
        {
            return answer;
        }

        // No name that people write is longer, and the distance of long texts is dear.
        return _answers[wanted] = _comparisons >= MostComparisons || wanted.Length is 0 or > 200
            ? null
            : wanted.NearestOf(Candidates(wanted));
    }

    private IEnumerable<string> Candidates(string wanted)
    {
        var reach = Math.Max(1, wanted.Length / 3);
        for (var length = wanted.Length - reach; length <= wanted.Length + reach; length++)
        {
            if (_byLength.TryGetValue(length, out var names))
            {
                _comparisons += names.Count;
                foreach (var name in names)
                {
                    yield return name;
                }
            }
        }
    }

    private static Dictionary<int, List<string>> ByLength(IEnumerable<string> known)
    {
        var names = new Dictionary<int, List<string>>();
        foreach (var name in known.Where(name => name.Length <= 300).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!names.TryGetValue(name.Length, out var same))
            {
                names[name.Length] = same = [];
            }

            same.Add(name);
        }

        return names;
    }
}
