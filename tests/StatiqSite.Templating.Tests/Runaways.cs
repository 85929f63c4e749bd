using System.Collections.Immutable;

namespace StatiqSite.Templating.Tests;

/// <summary>Templates that never end by themselves, and the messages that they end with; the benchmarks time them.</summary>
/// <remarks>A loop counts its turns; that a turn is dear is counted, too, by what it touches. <c>itself</c> is the template's own name.</remarks>
internal static class Runaways
{
    private const string Steps = "template-limit: the rendering takes more than 10000000 steps";
    private const string Bytes = "template-limit: the rendering makes texts and arrays of more than 67108864 bytes";

    private static readonly string Ones = string.Join(", ", Enumerable.Repeat("1", 3000));
    private static readonly string Assignments = string.Concat(Enumerable.Repeat("y = 1; ", 400));

    public static ImmutableArray<(string Template, string Expected)> All { get; } =
    [
        ("{{ while true; end }}", "1:4 " + Steps),
        ("{{ func f; f; end; f }}", "1:12 template-limit: calls and includes stand more than 100 deep in each other"),
        ("{{ f(n) = n > 90 ? 1 : f(n + 1) + f(n + 1); f 0 }}", "1:35 " + Bytes),
        ("{{ x = 'a'; while true; x = x + x; end }}", "1:25 " + Bytes),
        ("{{ x = [1]; while true; x = x + x; end }}", "1:25 " + Bytes),
        ("{{ x = {}; x.x = x; x }}", "1:21 template-limit: this contains itself, and so cannot be printed"),
        ("{{ x = [1]; for i in 1..60; x = [x, x]; end; x }}", "1:46 " + Steps),
        ("{{ include 'itself' }}", "1:4 template-limit: calls and includes stand more than 100 deep in each other"),
        ("{{ while true; " + Assignments + "end }}", "1:4 " + Steps),
        ("{{ while true; x = [" + Ones + "]; end }}", "1:16 " + Bytes),
        ("{{ f(x) = [" + Ones + "]; while true; x = f(1); end }}", "1:9029 " + Bytes),
        ("{{ while [" + Ones + "].size > 1; end }}", "1:4 " + Bytes),
        ("{{ while true; case 5; when " + Ones + "; 1; end; end }}", "1:4 " + Steps),
        ("{{ t = ('a' * 1000000) + 'b'; u = ('a' * 1000000) + 'c'; while true; x = t == u; end }}", "1:70 " + Steps),
        ("{{ t = ('a' * 1000000) + 'b'; u = ('a' * 1000000) + 'c'; while true; x = t < u; end }}", "1:70 " + Steps),
        ("{{ t = ('a' * 1000000) + 'b'; u = ('a' * 1000000) + 'c'; while true; case t; when u; 1; end; end }}", "1:70 " + Steps),
        ("{{ t = ('a' * 100000) + 'b'; u = ('a' * 100000) + 'b'; l = [t, u] * 1000; while true; for x in l; c = for.changed; end; end }}", "1:99 " + Steps),
        ("{{ t = 'ab c' * 200000; while true; x = t | regex.match 'z$'; end }}", "1:45 " + Steps),
        ("{{ t = 'ab c' * 200000; while true; x = t | string.replace 'zz' 'y'; end }}", "1:45 " + Steps),
        ("{{ t = ' ' * 1000000; while true; x = t | string.truncatewords 2; end }}", "1:43 " + Steps),
        ("{{ t = ' ' * 1000000; while true; x = t | date.parse; end }}", "1:43 " + Steps),
        ("{{ p = 'a' * 10000; t = (1..1000) | array.each do; ret p + $0; end; while true; x = t | array.sort; end }}", "1:89 " + Steps),
        ("{{ p = 'a' * 10000; t = (1..1000) | array.each do; ret p + $0; end; while true; x = t | array.uniq; end }}", "1:89 " + Steps),
        ("{{ t = [1]; while true; t = t | array.add 1; end }}", "1:33 " + Bytes),
        ("{{ while true; x = 'a' * 1000000; end }}", "1:16 " + Steps),
        ("{{ x = 1 << 16000; while true; y = x * x; end }}", "1:32 " + Steps),
        ("{{ x = (1 << 32000) - 1; while true; y = '' + x; end }}", "1:38 " + Steps),
        ("{{ x = [1]; for i in 1..60; x = [x]; end; while true; y = x | object.to_json; end }}", "1:63 " + Steps),
        ("{{ x = [1]; for i in 1..60; x = [x, x]; end; y = x | object.to_json }}", "1:54 " + Steps),
        ("{{ while true; x = date.now | date.to_string '%A %d %B %Y %H:%M:%S'; end }}", "1:31 " + Bytes),
        ("{{ while true; x = 1.5 | math.format 'N2'; end }}", "1:26 " + Bytes),
        ("{{ for a in 1..100000; for b in 1..100000; for c in 1..100000; end; end; end }}", "1:44 " + Steps),
        ("{{ o = {}; i = 0; while true; i = i + 1; o['k' + i] = i; end }}", "1:42 " + Bytes),
        ("{{ for i in 1..10000; this['k' + i] = i; end; while true; x = this | object.keys; end }}", "1:70 " + Steps),
        ("{{ t = 'a' * 1000000; x = t | regex.matches 'a.*b|a' }}", "1:31 " + Steps),
        ("{{ t = 'ab' * 400000; while true; x = t | regex.match '(a|b)*a(a|b){14}c'; end }}", "1:43 " + Steps),
        ("{{ t = 'a' * 50 + '!'; while true; x = t | regex.match '^(a|aa)+$'; end }}", "1:24 " + Steps),
        ("{{ i = 0; while true; i = i + 1; x = 'a' | regex.match ('b' + i); end }}", "1:44 " + Steps),
        ("{{ x = [1]; y = [1]; for i in 1..60; x = [x, x]; y = [y, y]; end; z = x == y }}", "1:67 " + Steps),
    ];
}
