using System.Runtime.InteropServices;

namespace StatiqSite.Searching;

/// <summary>Terms and the pages that hold them, gathered page by page.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, Hits> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Hits>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public TermTable() => _bySpan = _terms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Every term with its hits, in the order of <see cref="TermOrder"/>.</summary>
    public KeyValuePair<string, Hits>[] Sorted()
    {
        var terms = _terms.Where(entry => entry.Value.Count > 0).ToArray();
        Array.Sort(terms, (left, right) => TermOrder.Compare(left.Key, right.Key));
        return terms;
    }

    /// <summary>Notes that a page holds a term; of several places the greatest is kept.</summary>
    /// <param name="page">Not smaller than any before.</param>
    public void Add(ReadOnlySpan<char> term, int page, int place) => Of(term).Add(page, place);

    /// <summary>Notes that a page holds a term once more; its place is how often, in steps from 0 (once) to 3 (six times and more).</summary>
    public void CountIn(ReadOnlySpan<char> term, int page) => Of(term).CountIn(page);

    /// <summary>Keeps a term out, whatever is noted of it later.</summary>
    public void Ignore(string term) => _terms[term] = new Hits { IsIgnored = true };

    private Hits Of(ReadOnlySpan<char> term)
    {
        if (!_bySpan.TryGetValue(term, out var hits))
        {
            _bySpan[term] = hits = new Hits();
        }

        return hits;
    }

    /// <summary>The pages that hold one term, in their order.</summary>
    public sealed class Hits
    {
        // Four bits of place below the page's number.
        private const int Bits = 4;
        private readonly List<int> _hits = [];
        private int _count;

        public bool IsIgnored { get; init; }

        /// <summary>Each page once, with its place, packed.</summary>
        public ReadOnlySpan<int> Packed => CollectionsMarshal.AsSpan(_hits);

        public int Count => _hits.Count;

        public static (int Page, int Place) Unpack(int hit) => (hit >> Bits, hit & ((1 << Bits) - 1));

        public void Add(int page, int place)
        {
            if (IsIgnored)
            {
                return;
            }

            if (IsLast(page))
            {
                ref var last = ref CollectionsMarshal.AsSpan(_hits)[^1];
                last = Math.Max(last, (page << Bits) | place);
            }
            else
            {
                _hits.Add((page << Bits) | place);
            }
        }

        public void CountIn(int page)
        {
            _count = IsLast(page) ? _count + 1 : 1;
            Add(page, _count switch { 1 => 0, 2 => 1, < 6 => 2, _ => 3 });
        }

        private bool IsLast(int page) => _hits.Count > 0 && _hits[^1] >> Bits == page;
    }
}

/// <summary>The order of terms: by their letters without regard to case, as a script compares them too; what is alike then, by case.</summary>
internal static class TermOrder
{
    public static int Compare(string left, string right)
    {
        var order = CompareLetters(left, right);
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }

    /// <summary>0 where only the case of letters differs.</summary>
    public static int CompareLetters(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            var order = Small(left[i]) - Small(right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length - right.Length;
    }

    public static char Small(char letter) => letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter;
}
