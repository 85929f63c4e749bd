using System.Collections.Immutable;
using System.Text;

namespace StatiqSite.Browser.Tests.Hostile;

/// <summary>Texts that would set <c>window.hit</c> if anything ran them, and addresses that would.</summary>
internal static class Attack
{
    public static readonly ImmutableArray<string> Texts =
    [
        "<script>window.hit=1</script>",
        "</script><script>window.hit=1</script>",
        "\"><img src=x onerror=window.hit=1>",
        "' onmouseover='window.hit=1",
        "\" autofocus onfocus=window.hit=1 x=\"",
        "<svg/onload=window.hit=1>",
        "<svg><title></title><script>window.hit=1</script></svg>",
        "</title><script>window.hit=1</script>",
        "</style><script>window.hit=1</script>",
        "]]><script>window.hit=1</script>",
        "--><script>window.hit=1</script><!--",
        "&lt;script&gt;window.hit=1&lt;/script&gt;",
        "&#60;script&#62;window.hit=1&#60;/script&#62;",
        "javascript:window.hit=1",
        "data:text/html,<script>parent.hit=1</script>",
        "{{ '<script>window.hit=1</script>' }}",
        "</text></svg><script>window.hit=1</script>",
        "<math><mtext><script>window.hit=1</script>",
        "}</style>{x:url(javascript:window.hit=1)}",
        "<noscript><p title=\"</noscript><img src=x onerror=window.hit=1>\">",
        "<iframe srcdoc='<script>parent.hit=1</script>'>",
        "<style>@import 'https://evil.example/x.css';</style>",
        "<meta http-equiv=refresh content='0;url=javascript:window.hit=1'>",
        "<base href='https://evil.example/'><form action='javascript:window.hit=1'><button autofocus>",
        "\\\"-(window.hit=1)-\\\"",
        "${window.hit=1}",
        "a\u2028window.hit=1//",
    ];

    public static readonly ImmutableArray<string> Addresses =
    [
        "javascript:window.hit=1", "JaVaScRiPt:window.hit=1", "javascript&colon;window.hit=1", "&#106;avascript:window.hit=1", "java&Tab;script:window.hit=1",
        "java&NewLine;script:window.hit=1", "&#1;javascript:window.hit=1", "%6Aavascript:window.hit=1", "./javascript:window.hit=1", "vbscript:window.hit=1",
        "data:text/html,<script>parent.hit=1</script>", "data:text/html;base64,PHNjcmlwdD5wYXJlbnQuaGl0PTE8L3NjcmlwdD4=", "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='parent.hit=1'/>",
        "blob:x", "file:///etc/passwd", "//evil.example/x", "/\\evil.example", "\\\\evil.example", "https:evil.example", "feed:javascript:window.hit=1",
        "view-source:x", "javascript\u200b:window.hit=1", "#\"onclick=window.hit=1 x=\"", "?a=\"><script>window.hit=1</script>", "/a\"onfocus=\"window.hit=1",
    ];

    /// <summary>A text as a string of YAML, whatever is in it.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter switch
            {
                '"' or '\\' => $"\\{letter}",
                < ' ' or > '~' => $"\\u{(int)letter:x4}",
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
