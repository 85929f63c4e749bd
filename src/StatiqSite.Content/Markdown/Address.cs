using System.Buffers;

namespace StatiqSite.Content.Markdown;

/// <summary>Decides which addresses a page may lead to: the web, mail, the site itself, a page by name.</summary>
internal static class Address
{
    // What browsers leave out of an address before they look at its scheme, and what nobody can see.
    private static readonly SearchValues<char> Unseen = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A"
        + "\u001B\u001C\u001D\u001E\u001F\u007F\u0085\u00A0\u00AD\u200B\u200C\u200D\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E"
        + "\u2060\u2066\u2067\u2068\u2069\uFEFF\uFFFE\uFFFF");

    /// <summary>The address as it may be printed, entities already decoded; null where it is refused, with the reason.</summary>
    public static string? Allow(string decoded, bool isImage, out string reason)
    {
        var address = Clean(decoded);
        reason = "";
        var colon = address.AsSpan().IndexOfAny(":/?#");
        if (colon < 0 || address[colon] != ':')
        {
            reason = address.Contains('\\', StringComparison.Ordinal) ? "browsers read `\\` as `/`"
                : address.StartsWith("//", StringComparison.Ordinal) ? "it leads to another site without saying how"
                : "";
            return reason.Length == 0 ? address : null;
        }

        var scheme = address.AsSpan(0, colon);
        var rest = address.AsSpan(colon + 1);
        var isWeb = scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase);
        if (isWeb)
        {
            var isWhole = rest.Length > 2 && rest.StartsWith("//") && rest[2] is not ('/' or '\\' or '?' or '#');
            reason = isWhole ? "" : "an address of the web has `//` and a host behind its scheme";
            return isWhole ? address : null;
        }

        var isNamed = scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase) || scheme is "xref";
        reason = isNamed && !isImage ? "" : $"`{Shortened(scheme)}:` is not among the schemes that may be used";
        return reason.Length == 0 ? address : null;
    }

    public static bool IsExternal(string address) =>
        address.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    private static string Shortened(ReadOnlySpan<char> scheme) => scheme.Length > 40 ? $"{scheme[..40]}…" : scheme.ToString();

    private static string Clean(string address)
    {
        var trimmed = address.Trim(' ');
        return trimmed.AsSpan().IndexOfAny(Unseen) < 0
            ? trimmed
            : string.Concat(trimmed.Where(letter => !Unseen.Contains(letter)));
    }
}
