using System.Collections.Immutable;
using System.Net;
using System.Text;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>The functions on HTML, <c>html.…</c>.</summary>
internal static class HtmlFunctions
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";
    private const string Reserved = ";/?:@&=+$,#[]!*()";

    /// <summary>A new function is one row here and its body below.</summary>
    public static readonly ImmutableArray<Builtin> All =
    [
        new("html.escape", "text", "The text with `& < > \" '` escaped, ready for HTML.", Escape) { Printer = PrintEscape },
        new("html.strip", "text", "The text of a piece of HTML, without its tags, comments, scripts and styles.", Strip),
        new("html.newline_to_br", "text", "The text with `<br />` before every line break.", NewlineToBr),
        new("html.url_encode", "text", "The text as one part of an address: all but letters, digits and `-_.~` as `%XX`.", UrlEncode),
        new("html.url_escape", "text", "The text as a whole address: only what no address may have as `%XX`.", UrlEscape),
    ];

    /// <summary>What stands beside the language where output is escaped: one helper for each place in a page.</summary>
    public static readonly ImmutableArray<Builtin> ForEscapedOutput =
    [
        new("html.raw", "html", "Finished HTML, printed as it is: only for what the site itself made.", Raw),
        new("html.attribute", "name value", "A whole attribute with a blank before it; nothing for null and false, the bare name for true.", Attribute),
        new("html.url", "address", "An address for `href` or `src`; one of a scheme that runs scripts becomes `#`.", Url),
        new("html.script", "value", "A value as JSON for the inside of a `<script>`.", Script),
    ];

    private static Value Escape(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var value = arguments[0];
        if (value.IsNull || value.IsRaw && context.Escapes)
        {
            return value;
        }

        var text = Arguments.TextToChange(context, arguments, 0);
        if (!HtmlEscaper.NeedsEscape(text))
        {
            return Value.Raw(text);
        }

        var escaped = HtmlEscaper.Escape(text);
        context.Charge(2L * escaped.Length);
        return Value.Raw(escaped);
    }

    private static void PrintEscape(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var value = arguments[0];
        if (value.TextValue is { IsRaw: false } text)
        {
            context.PrintText(text, isEscaped: true);
        }
        else
        {
            context.Print(Escape(context, arguments));
        }
    }

    // Of finished HTML the text is wanted, so that cutting and escaping it again are right.
    private static Value Strip(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var html = Arguments.TextToChange(context, arguments, 0);
        context.Steps(html.Length / 4);
        var text = HtmlStripper.Strip(html);
        return Value.Of(arguments[0].IsRaw && context.Escapes ? WebUtility.HtmlDecode(text) : text);
    }

    private static Value NewlineToBr(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var text = Arguments.TextToChange(context, arguments, 0);
        text = context.Escapes && !arguments[0].IsRaw ? HtmlEscaper.Escape(text) : text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isBreak = text[i] == '\r' || text[i] == '\n' && (i == 0 || text[i - 1] != '\r');
            if (isBreak)
            {
                context.ChargeGrowth(12);
                result.Append("<br />");
            }

            result.Append(text[i]);
        }

        return context.Escapes ? Value.Raw(result.ToString()) : Value.Of(result.ToString());
    }

    private static Value UrlEncode(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        arguments[0].IsNull ? Value.Null : Value.Raw(Percent(context, arguments, Unreserved));

    // An apostrophe is allowed in an address, but would end an attribute that stands in apostrophes.
    private static Value UrlEscape(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        arguments[0].IsNull
            ? Value.Null
            : Value.Raw(Percent(context, arguments, Unreserved + Reserved + (context.Escapes ? "" : "'")));

    private static string Percent(EvaluationContext context, ReadOnlySpan<Value> arguments, string kept)
    {
        // Three signs for each of three bytes at most.
        var text = Arguments.Text(context, arguments, 0);
        context.Charge(18L * text.Length);
        var result = new StringBuilder(text.Length);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && kept.Contains((char)rune.Value, StringComparison.Ordinal))
            {
                result.Append((char)rune.Value);
                continue;
            }

            foreach (var part in bytes[..rune.EncodeToUtf8(bytes)])
            {
                result.Append('%').Append("0123456789ABCDEF"[part >> 4]).Append("0123456789ABCDEF"[part & 15]);
            }
        }

        return result.ToString();
    }

    private static Value Raw(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        arguments[0].IsNull || arguments[0].IsRaw ? arguments[0] : Value.Raw(Arguments.Text(context, arguments, 0));

    private static Value Attribute(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var name = Arguments.Text(context, arguments, 0);
        if (name.Length == 0 || name.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || "\"'<>/=&`".Contains(letter, StringComparison.Ordinal)))
        {
            throw TemplateFault.WrongArgument(0, $"`{Arguments.Shown(name)}` is not the name of an attribute");
        }

        var value = arguments[1];
        if (!value.IsTruthy)
        {
            return Value.Null;
        }

        if (value.Kind is ValueKind.Boolean)
        {
            return Value.Raw($" {name}");
        }

        // Finished HTML may have quotes of its own: in an attribute these are escaped, and only these.
        var text = Arguments.TextToChange(context, arguments, 1);
        var content = value.IsRaw
            ? text.Replace("\"", "&quot;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            : HtmlEscaper.Escape(text);
        context.Charge(2L * content.Length);
        return Value.Raw($" {name}=\"{content}\"");
    }

    private static Value Url(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull)
        {
            return Value.Null;
        }

        // A `%` that is there already is of an address that is escaped already.
        var address = Percent(context, arguments, Unreserved + Reserved + "%");
        return Value.Raw(RunsScripts(address) ? "#" : address.Replace("&", "&amp;", StringComparison.Ordinal));
    }

    /// <summary>True for a scheme that is none of the harmless ones; browsers overlook blanks and control signs, here already `%XX`.</summary>
    private static bool RunsScripts(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || address.AsSpan(0, colon).ContainsAny("/?#"))
        {
            return false;
        }

        return address[..colon].ToLowerInvariant() is not ("http" or "https" or "mailto" or "tel" or "ftp");
    }

    private static Value Script(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Value.Raw(JsonWriter.Write(context, arguments[0]));
}
