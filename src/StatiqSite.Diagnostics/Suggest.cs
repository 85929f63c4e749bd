namespace StatiqSite.Diagnostics;

/// <summary>Finds the known name that somebody most likely meant.</summary>
public static class Suggest
{
    extension(string wanted)
    {
        /// <summary>The nearest of <paramref name="known"/>, if at most a third of the letters differ; the first in order of names that are equally near.</summary>
        public string? NearestOf(IEnumerable<string> known)
        {
            string? nearest = null;
            var least = Math.Max(1, wanted.Length / 3) + 1;
            foreach (var name in known)
            {
                // A name far longer or shorter cannot be near; this keeps a long list cheap.
                if (Math.Abs(name.Length - wanted.Length) >= least)
                {
                    continue;
                }

                var distance = wanted.DistanceTo(name);
                if (distance < least)
                {
                    (least, nearest) = (distance, name);
                }
            }

            return nearest;
        }

        /// <summary>How many letters to insert, drop, change or swap with their neighbor; case does not count.</summary>
        public int DistanceTo(string other)
        {
            var previous = new int[other.Length + 1];
            var current = new int[other.Length + 1];
            var beforePrevious = new int[other.Length + 1];
            for (var j = 0; j <= other.Length; j++)
            {
                previous[j] = j;
            }

            for (var i = 1; i <= wanted.Length; i++)
            {
                current[0] = i;
                for (var j = 1; j <= other.Length; j++)
                {
                    var cost = Same(wanted[i - 1], other[j - 1]) ? 0 : 1;
                    current[j] = Math.Min(Math.Min(current[j - 1] + 1, previous[j] + 1), previous[j - 1] + cost);
                    if (i > 1 && j > 1 && Same(wanted[i - 1], other[j - 2]) && Same(wanted[i - 2], other[j - 1]))
                    {
                        current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                    }
                }

                (beforePrevious, previous, current) = (previous, current, beforePrevious);
            }

            return previous[other.Length];
        }
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
