using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace StatiqSite.Rendering;

/// <summary>Adds its version to each file of the theme that a script names: <c>'./search-view.js'</c> becomes <c>'./search-view.js?v=1a2b3c4d'</c>.</summary>
/// <remarks>Templates do so by <c>asset</c>; a script that imports another has no other way to name what a browser may keep for ever.
/// A script's own version comes from what it names as well, so that a change reaches readers through all that lead to it.</remarks>
internal static partial class ScriptAddresses
{
    public static ImmutableArray<ThemeFile> Versioned(ImmutableArray<ThemeFile> files)
    {
        var byName = files.GroupBy(file => file.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var done = new Dictionary<string, ThemeFile>(StringComparer.Ordinal);
        return [.. files.Select(file => byName[file.Name] == file ? Resolve(file, []) : file)];

        ThemeFile Resolve(ThemeFile file, ImmutableHashSet<string> asking)
        {
            if (!file.Name.EndsWith(".js", StringComparison.Ordinal))
            {
                return file;
            }

            if (done.TryGetValue(file.Name, out var known))
            {
                return known;
            }

            // Scripts that name each other in a circle have no version to give; the circle stays open where it closes.
            var text = Encoding.UTF8.GetString(file.Bytes.Span);
            var named = Named().Replace(text, match =>
                byName.TryGetValue(match.Groups[1].Value, out var other) && other != file && !asking.Contains(other.Name)
                    ? $"'./{other.Name}?v={Resolve(other, asking.Add(file.Name)).Version}'"
                    : match.Value);
            return done[file.Name] = named == text ? file : ThemeFile.Of(file.Name, Encoding.UTF8.GetBytes(named), file.Source);
        }
    }

    [GeneratedRegex(@"'\./([\w.-]+)'", RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
