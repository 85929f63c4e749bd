using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace StatiqSite.Rendering;

/// <summary>Adds its version to each file of the theme that a script names: <c>'./search-view.js'</c> becomes <c>'./search-view.js?v=1a2b3c4d'</c>.</summary>
/// <remarks>Templates do so by <c>asset</c>; a script that imports another has no other way to name what a browser may keep for ever.
/// A script's own version comes from what it names as well, so that a change reaches readers through all that lead to it.</remarks>
internal static partial class ScriptAddresses
{
    /// <summary>The same files in the same order; of several with one name the first stands for it.</summary>
    public static ImmutableArray<ThemeFile> Versioned(ImmutableArray<ThemeFile> files)
    {
        var byName = files.GroupBy(file => file.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var done = new Dictionary<string, ThemeFile>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            Resolve(file, byName, done);
        }

        return [.. files.Select(file => byName[file.Name] == file ? done[file.Name] : file)];
    }

    // What a script names comes before it. On a stack of our own: a chain of scripts may be as long as a theme has files.
    private static void Resolve(ThemeFile first, Dictionary<string, ThemeFile> byName, Dictionary<string, ThemeFile> done)
    {
        var begun = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<(ThemeFile File, bool IsReady)>([(first, false)]);
        while (open.TryPop(out var next))
        {
            var file = next.File;
            if (next.IsReady)
            {
                done[file.Name] = WithVersions(file, done);
            }
            else if (!done.ContainsKey(file.Name) && begun.Add(file.Name))
            {
                open.Push((file, true));
                foreach (var name in NamesIn(file).Reverse())
                {
                    if (byName.TryGetValue(name, out var other))
                    {
                        open.Push((other, false));
                    }
                }
            }
        }
    }

    private static IEnumerable<string> NamesIn(ThemeFile file) => IsScript(file)
        ? Named().Matches(Encoding.UTF8.GetString(file.Bytes.Span)).Select(match => match.Groups[1].Value)
        : [];

    // Scripts that name each other in a circle have no version to give; the circle stays open where it closes.
    private static ThemeFile WithVersions(ThemeFile file, Dictionary<string, ThemeFile> done)
    {
        if (!IsScript(file))
        {
            return file;
        }

        var text = Encoding.UTF8.GetString(file.Bytes.Span);
        var named = Named().Replace(text, match => done.TryGetValue(match.Groups[1].Value, out var other) ? $"'./{other.Name}?v={other.Version}'" : match.Value);
        return named == text ? file : ThemeFile.Of(file.Name, Encoding.UTF8.GetBytes(named), file.Source);
    }

    private static bool IsScript(ThemeFile file) => file.Name.EndsWith(".js", StringComparison.Ordinal);

    // Never goes back: what is no name ends it. (Without going back by option, it would be made anew in every build.)
    [GeneratedRegex(@"'\./(?>([\w.-]+))'")]
    private static partial Regex Named();
}
