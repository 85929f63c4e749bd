using System.Globalization;
using System.Text.RegularExpressions;

namespace StatiqSite.Tests.Deploying;

/// <summary>Scores headers by the published rules of the HTTP Observatory (<see href="https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring"/>).</summary>
/// <remarks>What a server does beside its headers (redirects to HTTPS, cookies) is taken to be as the hosts named in the README do it: 0 points.</remarks>
internal static partial class Observatory
{
    private const int HalfAYear = 15_768_000;

    /// <summary>The score, and the grade it gets.</summary>
    public static (int Score, string Grade) Of(IReadOnlyDictionary<string, string> headers)
    {
        int[] modifiers = [Policy(headers), TransportSecurity(headers), Sniffing(headers), Framing(headers), Referrer(headers), ResourcePolicy(headers)];
        var score = 100 + modifiers.Where(modifier => modifier < 0).Sum();
        score += score >= 90 ? modifiers.Where(modifier => modifier > 0).Sum() : 0;
        return (score, score switch { >= 100 => "A+", >= 90 => "A", >= 85 => "A-", >= 80 => "B+", >= 70 => "B", >= 65 => "B-", >= 60 => "C+", >= 50 => "C", >= 45 => "C-", >= 40 => "D+", >= 30 => "D", >= 25 => "D-", _ => "F" });
    }

    private static int Policy(IReadOnlyDictionary<string, string> headers)
    {
        if (!headers.TryGetValue("Content-Security-Policy", out var policy))
        {
            return -25;
        }

        var directives = DirectivesOf(policy);
        var scripts = directives.GetValueOrDefault("script-src", directives.GetValueOrDefault("default-src", ["*"]));
        var styles = directives.GetValueOrDefault("style-src", directives.GetValueOrDefault("default-src", ["*"]));
        var objects = directives.GetValueOrDefault("object-src", directives.GetValueOrDefault("default-src", ["*"]));
        return scripts.Concat(objects).Any(source => source is "'unsafe-inline'" or "*" or "https:" or "http:" or "data:" or "https://*") ? -20
            : scripts.Contains("'unsafe-eval'") ? -10
            : styles.Contains("'unsafe-inline'") ? 0
            : directives.GetValueOrDefault("default-src", []) is ["'none'"] ? 10
            : 5;
    }

    private static int TransportSecurity(IReadOnlyDictionary<string, string> headers) =>
        !headers.TryGetValue("Strict-Transport-Security", out var value) || MaxAge().Match(value) is not { Success: true } age ? -20
        : long.Parse(age.Groups[1].Value, CultureInfo.InvariantCulture) < HalfAYear ? -10
        : 0;

    private static int Sniffing(IReadOnlyDictionary<string, string> headers) =>
        headers.GetValueOrDefault("X-Content-Type-Options") == "nosniff" ? 0 : -5;

    private static int Framing(IReadOnlyDictionary<string, string> headers) =>
        headers.TryGetValue("Content-Security-Policy", out var policy) && DirectivesOf(policy).ContainsKey("frame-ancestors") ? 5
        : headers.GetValueOrDefault("X-Frame-Options") is "DENY" or "SAMEORIGIN" ? 0
        : -20;

    private static int Referrer(IReadOnlyDictionary<string, string> headers) => headers.GetValueOrDefault("Referrer-Policy") switch
    {
        "no-referrer" or "same-origin" or "strict-origin" or "strict-origin-when-cross-origin" => 5,
        null or "no-referrer-when-downgrade" => 0,
        _ => -5,
    };

    private static int ResourcePolicy(IReadOnlyDictionary<string, string> headers) => headers.GetValueOrDefault("Cross-Origin-Resource-Policy") switch
    {
        "same-origin" or "same-site" => 10,
        null or "cross-origin" => 0,
        _ => -5,
    };

    private static Dictionary<string, string[]> DirectivesOf(string policy) => policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(directive => directive.Split(' '))
        .ToDictionary(words => words[0], words => words[1..], StringComparer.Ordinal);

    [GeneratedRegex("max-age=([0-9]+)")]
    private static partial Regex MaxAge();
}
