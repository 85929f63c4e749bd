using System.Collections.Immutable;

namespace StatiqSite.Templating.Tests;

/// <summary>The faults of running away that public advisories tell of in engines of this language, each with what ours ends with; the benchmarks time them.</summary>
internal static class Advisories
{
    private static readonly string ManyParentheses = new('(', 50_000);
    private static readonly string ManyBrackets = new('[', 50_000);
    private static readonly string ManyBraces = string.Concat(Enumerable.Repeat("{a:", 50_000));

    public static ImmutableArray<(string Fault, string Template, string Expected)> All { get; } =
    [
        (
            "the parser recurses without a limit (wgh7-7m3c-fx25)", "{{ " + ManyParentheses,
            "1:1 template-syntax: this code block is not closed\n1:253 template-limit: more than 250 expressions and blocks stand in each other"),
        (
            "array initializers pass by the limit of the parser (p6q4-fgr8-vx4p)", "{{ " + ManyBrackets,
            "1:1 template-syntax: this code block is not closed\n1:253 template-limit: more than 250 expressions and blocks stand in each other"),
        (
            "the limit of the parser is told, and parsing goes on (6q7j-xr26-3h2c)", "{{ x = " + ManyBraces,
            "1:1 template-syntax: this code block is not closed\n1:755 template-limit: more than 250 expressions and blocks stand in each other"),
        (
            "an object that holds itself is printed (grr9-747v-xvcp)", "{{ x = {}; x.x = x; x }}",
            "1:21 template-limit: this contains itself, and so cannot be printed"),
        (
            "an object that holds itself is written as JSON (xcx6-vp38-8hr5)", "{{ x = {}; x.x = x; x | object.to_json }}",
            "1:21 wrong-argument: `value` of `object.to_json` contains itself, and so cannot be written as JSON"),
        (
            "a text grows without a limit (5rpf-x9jg-8j5p)", "{{ 'a' * 2000000000 }}",
            "1:4 template-limit: the rendering makes texts and arrays of more than 67108864 bytes"),
        (
            "the output as a whole has no limit (m2p3-hwv5-xpqw)", "{{ x = 'a' * 1000000; for i in 1..1000; x; end }}",
            "1:41 template-limit: the output is longer than 67108864 bytes"),
        (
            "padding makes a text of any length (v66j-x4hw-fv9g)", "{{ '' | string.pad_right 2000000000 }}",
            "1:9 template-limit: the rendering makes texts and arrays of more than 67108864 bytes"),
        (
            "a number is shifted without a limit (xw6w-9jjh-p9cr)", "{{ 1 << 2000000000 }}",
            "1:6 template-limit: the number has more than 10,000 digits"),
        (
            "builtin functions loop outside the limit (c875-h985-hvrc)", "{{ for i in 1..1000; x = 1..1000000 | array.contains (-1); end }}",
            "1:39 template-limit: the rendering takes more than 10000000 steps"),
        (
            "an item is put far behind the end of an array (24c8-4792-22hx)", "{{ [] | array.insert_at 2000000000 1 }}",
            "1:9 template-limit: the rendering makes texts and arrays of more than 67108864 bytes"),
        (
            "an array is multiplied without a limit (q6rr-fm2g-g5x8)", "{{ [1, 2] * 1000000000 }}",
            "1:4 template-limit: the rendering makes texts and arrays of more than 67108864 bytes"),
    ];
}
