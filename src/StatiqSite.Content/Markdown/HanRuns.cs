using System.Buffers;

namespace StatiqSite.Content.Markdown;

/// <summary>Finds the Chinese in a text, so that it can be marked as such for readers' voices and fonts.</summary>
public static class HanRuns
{
    // A table of values, because the search for a range boxes its ends before it is compiled a second time.
    private static readonly SearchValues<char> Far = SearchValues.Create(
        [.. Enumerable.Range('\u3001', '\uFAFF' - '\u3001' + 1).Select(code => (char)code)]);

    public static bool IsHan(char letter) => letter is (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF')
        or (>= '\uF900' and <= '\uFAFF') or '\u3005' or '\u3007' or (>= '\uD840' and <= '\uD888');

    /// <summary>The next run of Chinese: it begins and ends with Chinese, punctuation included, and may hold digits between.</summary>
    /// <returns>False where none is left.</returns>
    public static bool TryNext(ReadOnlySpan<char> text, int from, out int start, out int end)
    {
        // Most texts have nothing beyond the Latin scripts, and that is seen at a glance.
        var far = text[from..].IndexOfAny(Far);
        for (start = far < 0 ? text.Length : from + far; start < text.Length && !IsHan(text[start]); start++)
        {
        }

        end = start;
        if (start == text.Length)
        {
            return false;
        }

        // An opening mark belongs to what it opens.
        while (start > from && IsSign(text[start - 1]))
        {
            start--;
        }

        for (var at = end; at < text.Length; at++)
        {
            if (IsHan(text[at]) || IsSign(text[at]) || (char.IsLowSurrogate(text[at]) && at == end))
            {
                end = at + 1;
            }
            else if (!char.IsAsciiDigit(text[at]) || at == end + 8)
            {
                break;
            }
        }

        return true;
    }

    private static bool IsSign(char sign) => sign is (>= '\u3001' and <= '\u303F') or (>= '\uFF01' and <= '\uFF60');
}
