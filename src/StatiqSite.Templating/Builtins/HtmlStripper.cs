using System.Text;

namespace StatiqSite.Templating.Builtins;

/// <summary>Takes tags, comments, scripts and styles out of HTML, in one walk whatever the text is.</summary>
/// <remarks>For text that will be escaped again or shown as text; it makes no foreign HTML safe.</remarks>
internal sealed class HtmlStripper
{
    private readonly string _html;
    private readonly StringBuilder _text;

    // Set once a tag with quotes had no end: from then on quotes count for nothing, or each tag would walk to the end again.
    private bool _areQuotesBroken;

    private HtmlStripper(string html)
    {
        (_html, _text) = (html, new StringBuilder(html.Length));
    }

    public static string Strip(string html) =>
        html.Contains('<', StringComparison.Ordinal) ? new HtmlStripper(html).Run() : html;

    private string Run()
    {
        // Behind the last of these nothing ends any more.
        var lastEnd = _html.LastIndexOf('>');
        var lastCommentEnd = _html.LastIndexOf("-->", StringComparison.Ordinal);
        var start = 0;
        for (var open = _html.IndexOf('<', StringComparison.Ordinal); open >= 0; open = _html.IndexOf('<', start))
        {
            var end = open >= lastEnd ? -1
                : IsAt(open, "<!--") && open < lastCommentEnd
                    ? _html.IndexOf("-->", open, StringComparison.Ordinal) + 3
                : StartsTag(open) ? EndOfTag(open, lastEnd)
                : -1;
            if (end < 0)
            {
                _text.Append(_html, start, open + 1 - start);
                start = open + 1;
                continue;
            }

            _text.Append(_html, start, open - start);
            start = IsElement(open, "script") ? EndOfElement(end, "</script")
                : IsElement(open, "style") ? EndOfElement(end, "</style")
                : end;
        }

        return _text.Append(_html, start, _html.Length - start).ToString();
    }

    private bool IsAt(int place, string wanted) =>
        _html.AsSpan(place).StartsWith(wanted, StringComparison.OrdinalIgnoreCase);

    // `1 < 2` is no tag.
    private bool StartsTag(int open) =>
        open + 1 < _html.Length && (char.IsAsciiLetter(_html[open + 1]) || _html[open + 1] is '/' or '!' or '?');

    private bool IsElement(int open, string name) =>
        IsAt(open + 1, name) && open + 1 + name.Length < _html.Length && !char.IsAsciiLetterOrDigit(_html[open + 1 + name.Length]);

    private int EndOfTag(int open, int lastEnd)
    {
        var quote = '\0';
        for (var i = open + 1; i <= lastEnd && !_areQuotesBroken; i++)
        {
            var letter = _html[i];
            if (quote != '\0')
            {
                quote = letter == quote ? '\0' : quote;
            }
            else if (letter is '"' or '\'')
            {
                quote = letter;
            }
            else if (letter == '>')
            {
                return i + 1;
            }
        }

        _areQuotesBroken = true;
        return _html.IndexOf('>', open) + 1;
    }

    /// <summary>Behind the end tag; the end of the text where there is none.</summary>
    private int EndOfElement(int start, string endTag)
    {
        var end = _html.IndexOf(endTag, start, StringComparison.OrdinalIgnoreCase);
        var close = end < 0 ? -1 : _html.IndexOf('>', end);
        return close < 0 ? _html.Length : close + 1;
    }
}
