using StatiqSite.Templating.Evaluation;
using Xunit;

namespace StatiqSite.Templating.Tests;

/// <summary>What a hostile template does ends as a fault with a place; each row is a way in which engines have fallen.</summary>
public sealed class HostileTests
{
    private const int Deep = 100_000;

    public static TheoryData<string, string> Attacks() => new()
    {
        { "parentheses", "{{ " + new string('(', Deep) },
        { "arrays", "{{ " + new string('[', Deep) },
        { "objects", "{{ x = " + string.Concat(Enumerable.Repeat("{a:", Deep)) },
        { "signs", "{{ " + string.Concat(Enumerable.Repeat("- ", Deep)) + "1 }}" },
        { "negations", "{{ " + new string('!', Deep) + "1 }}" },
        { "conditions", "{{ " + string.Concat(Enumerable.Repeat("1 ? ", Deep)) + "1 }}" },
        { "operators", "{{ 1" + string.Concat(Enumerable.Repeat(" + 1", Deep)) + " }}" },
        { "coalescing", "{{ 1" + string.Concat(Enumerable.Repeat(" ?? 1", Deep)) + " }}" },
        { "members", "{{ x" + string.Concat(Enumerable.Repeat(".a", Deep)) + " }}" },
        { "indexes", "{{ x" + string.Concat(Enumerable.Repeat("[0]", Deep)) + " }}" },
        { "pipes", "{{ 1" + string.Concat(Enumerable.Repeat(" | string.upcase", Deep)) + " }}" },
        { "calls", "{{ x" + string.Concat(Enumerable.Repeat("()", Deep)) + " }}" },
        { "blocks", string.Concat(Enumerable.Repeat("{{ if true }}", Deep)) },
        { "else ifs", "{{ if true }}" + string.Concat(Enumerable.Repeat("{{ else if true }}", Deep)) + "{{ end }}" },
        { "functions", "{{ " + string.Concat(Enumerable.Repeat("do; ", Deep)) },
        { "interpolations", "{{ " + string.Concat(Enumerable.Repeat("$\"{", Deep)) },
        { "percents", string.Concat(Enumerable.Repeat("{%", Deep)) },
        { "quotes", "{{ " + string.Concat(Enumerable.Repeat("\"'`", Deep)) },
        { "a number of many digits", "{{ " + new string('9', Deep) + " }}" },
        { "an exponent", "{{ 1e999999999 }}" },
        { "a long text of escapes", "{{ \"" + string.Concat(Enumerable.Repeat("\\u12", Deep)) },
        { "recursion by a pipe", "{{ func f; $0 | f; end; 1 | f }}" },
        { "recursion by a default", "{{ func f(a = f()); end; f }}" },
        { "recursion by a block", "{{ func f; $$; end; func g; wrap f; g; end; end; g }}" },
        { "arguments without end", "{{ a = [1] * 100000; func f; end; for i in 1..100000; f ^a ^a; end }}" },
        { "an array that holds itself", "{{ a = [1]; a[0] = a; a[1] = a; a[2] = a; a }}" },
        { "an object that holds itself twice", "{{ o = {}; o.a = o; o.b = o; o }}" },
        { "doubling an array", "{{ a = [1]; for i in 1..100; a = a + a; end }}" },
        { "doubling a capture", "{{ a = 'x'; for i in 1..100; capture a; a; a; end; end }}" },
        { "a power by multiplying", "{{ a = 10; for i in 1..100; a = a * a; end }}" },
        { "difference of long ranges", "{{ (1..100000) - (100001..200000) }}" },
        { "a range made into members", "{{ x = (1..2000000000); x[0] = 5 }}" },
        { "a date out of time", "{{ for i in 1..99; end; 1 << -99999999999; 1 >> 99999999999 }}" },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task Ends_soon_and_says_so(string name, string text)
    {
        var limits = new Limits { Steps = 1_000_000, Bytes = 16 * 1024 * 1024 };
        var stop = TestContext.Current.CancellationToken;

        var answer = await Task.Run(() => Rendering.Render(text, limits), stop).WaitAsync(TimeSpan.FromSeconds(20), stop);

        Assert.True(answer.Length < 20_000_000, name);
    }

    [Fact]
    public void No_input_escapes_as_an_exception()
    {
        string[] pieces =
        [
            "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", "\n", ";", " ", "if ", "else ", "end ", "for ", "in ", "x", "$", "$0",
            "$x", "$$", "while ", "case ", "when ", "func ", "do ", "ret ", "capture ", "with ", "wrap ", "import ", "readonly ", "break ",
            "continue ", "tablerow ", "this", "null", "true", "1", "2.5", "0x1", "'a'", "\"b\"", "`c`", "$\"", "{", "}", "[", "]", "(", ")",
            ".", "..", "..<", "...", ",", ":", "?", "?.", "??", "?!", "|", "|>", "||", "&&", "&", "=", "==", "!=", "!", "<", "<=", "<<", ">",
            ">=", ">>", "+", "++", "+=", "-", "--", "*", "/", "//", "%", "^", "@", "#", "##", "\\", "é", "中", "😀", "，", "limit:", "reversed",
            "string.upcase", "array.size", "html.escape", "include 'x'", "for.index", "empty", "f(x) = ", "\u0000", "\uD800",
        ];
        var random = new Random(20260101);
        var limits = new Limits { Steps = 20_000, Bytes = 1024 * 1024 };
        for (var turn = 0; turn < 6_000; turn++)
        {
            var count = random.Next(1, 24);
            var text = "{{ " + string.Concat(Enumerable.Range(0, count).Select(_ => pieces[random.Next(pieces.Length)]));
            try
            {
                _ = Rendering.Render(turn % 2 == 0 ? text : text + " }}", limits);
            }
            catch (Exception failure)
            {
                Assert.Fail($"{text}\n{failure}");
            }
        }
    }
}
