using System.Net;

namespace StatiqSite.Serving;

/// <summary>Says whom the preview answers: only a browser on this machine that asked for it by a local name.</summary>
/// <remarks>A foreign <c>Host</c> is a rebound name, a foreign <c>Origin</c> another site's script: neither may read drafts.</remarks>
internal static class HostFilter
{
    public static bool Allows(string host, string? origin, int port) =>
        IsLocal(host, port) && (origin is null || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && from.Scheme == Uri.UriSchemeHttp && IsLocal(from.Authority, port)));

    private static bool IsLocal(string authority, int port)
    {
        if (!Uri.TryCreate($"http://{authority}/", UriKind.Absolute, out var address) || address.Port != port || address.UserInfo.Length > 0)
        {
            return false;
        }

        return address.Host == "localhost"
            || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var number) && IPAddress.IsLoopback(number));
    }
}
