using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using StatiqSite.Content.Model;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Comparing;

/// <summary>Every address of the web that a site names: in prose, in source records, in credits of pictures.</summary>
public static class ExternalAddresses
{
    // They hide where they lead, and can lead elsewhere tomorrow.
    private static readonly ImmutableArray<string> Shorteners =
        ["bit.ly", "dwz.cn", "goo.gl", "is.gd", "ow.ly", "suo.im", "t.cn", "t.co", "t.ly", "tinyurl.com", "url.cn"];

    private static readonly ImmutableArray<string> Trackers = ["fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "msclkid", "spm", "yclid"];

    /// <summary>Each once, with the place where it stands first, by address.</summary>
    public static ImmutableArray<(string Url, SourceSpan Span)> Of(Catalog catalog) =>
    [
        .. catalog.Pages.SelectMany(page => page.Body.Links.Where(link => IsWeb(link.Target)).Select(link => (Url: link.Target, link.Span)))
            .Concat(catalog.Sources.SelectMany(source => new[] { source.Url, source.ArchiveUrl }.OfType<string>(), (source, url) => (Url: url, source.Span)))
            .Concat(catalog.Credits.Where(credit => credit.Source is not null).Select(credit => (Url: credit.Source!, credit.Span)))
            .DistinctBy(address => address.Url, StringComparer.Ordinal)
            .OrderBy(address => address.Url, StringComparer.Ordinal),
    ];

    /// <summary>Those of <paramref name="after"/> that <paramref name="before"/> does not have.</summary>
    internal static ImmutableArray<NewAddress> New(Catalog before, Catalog after)
    {
        var known = Of(before).Select(address => address.Url).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Of(after).Where(address => !known.Contains(address.Url)).Select(address => new NewAddress(
                address.Url,
                string.Create(CultureInfo.InvariantCulture, $"{address.Span.Source.Path}:{address.Span.Position.Line}"),
                [.. ConcernsOf(address.Url)])),
        ];
    }

    private static bool IsWeb(string address) =>
        address.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> ConcernsOf(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            yield return "no address that can be read";
            yield break;
        }

        if (address.Scheme == Uri.UriSchemeHttp)
        {
            yield return "not encrypted";
        }

        if (Shorteners.Contains(address.Host))
        {
            yield return "shortened";
        }

        if (address.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')[0]).Any(IsTracker))
        {
            yield return "tracks its readers";
        }

        if (address.UserInfo.Length > 0)
        {
            yield return "a name before the host";
        }

        if (IPAddress.TryParse(address.Host.Trim('[', ']'), out _))
        {
            yield return "a number in place of a host";
        }

        if (address.Host.Any(letter => letter > 0x7F) || address.Host.Split('.').Any(part => part.StartsWith("xn--", StringComparison.OrdinalIgnoreCase)))
        {
            yield return "a host in letters that may look like others";
        }
    }

    private static bool IsTracker(string key) => key.StartsWith("utm_", StringComparison.Ordinal) || Trackers.Contains(key);
}
