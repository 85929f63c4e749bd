using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StatiqSite.Content.Model;
using StatiqSite.Content.Yaml;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Kinds;

/// <summary>Where an address leads: a path of the site, the file of a page, <c>xref:</c> and its name, or an address of the web.</summary>
internal sealed class RedirectTargetType : FieldType<string>
{
    private const int Longest = 2000;

    // What could end an address where it is written down: in HTML, or in a line of `_redirects`.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>\"'`\\{}|^");

    public override string Name => "a path of this site, `xref:` and the name of a page, or a web address";

    public override ValueShape Shape { get; } = new ValueShape.Text("[^\\s<>\"'`\\\\{}|^]+", Longest);

    public override ImmutableArray<Rule> Rules => [FieldRules.WrongType, FieldRules.BadUrl];

    public override bool TryRead(YamlNode node, FieldReading reading, [MaybeNullWhen(false)] out string value)
    {
        if (!reading.TryText(node, out value))
        {
            return false;
        }

        var isSound = value.Length <= Longest && !value.AsSpan().ContainsAny(Forbidden)
            && !value.Any(character => char.IsWhiteSpace(character) || char.IsControl(character)) && IsAllowed(value);
        if (!isSound)
        {
            reading.Report(
                FieldRules.BadUrl, node.Span, $"`{FieldReading.Shown(value)}` is no place that an address can lead to",
                help: "write the path of a page, like `/series/glory/`, `xref:` and its name, or an address that begins with `https://`");
        }

        return isSound;
    }

    // A word and a colon before the first slash is a scheme; of those only these lead somewhere.
    private static bool IsAllowed(string value)
    {
        if (value[0] is '#' or '?' || value.StartsWith("//", StringComparison.Ordinal))
        {
            return false;
        }

        var colon = value.IndexOf(':');
        var isScheme = colon >= 0 && !value.AsSpan(0, colon).Contains('/');
        return !isScheme || value.StartsWith("xref:", StringComparison.Ordinal)
            || (Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0);
    }
}
