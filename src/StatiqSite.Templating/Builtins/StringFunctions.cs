using System.Collections.Immutable;
using System.Text;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>The functions that make another text of a text, <c>string.…</c>.</summary>
internal static class StringFunctions
{
    // A text of this many letters is changed without a place on the heap.
    private const int RoomOnStack = 256;

    /// <summary>A new function is one row here and its body below.</summary>
    public static readonly ImmutableArray<Builtin> All =
    [
        new("string.append", "text with", "The text, then the other one.", Append),
        new("string.prepend", "text by", "The other text, then the text.", Prepend),
        new("string.capitalize", "text", "The text with its first letter in upper case.", Capitalize),
        new("string.capitalizewords", "text", "The text with the first letter of every word in upper case.", CapitalizeWords),
        new("string.upcase", "text", "The text in upper case.", Upcase) { Printer = PrintUpcase },
        new("string.downcase", "text", "The text in lower case.", Downcase) { Printer = PrintDowncase },
        new("string.handleize", "text", "The text as a part of an address: letters and digits, hyphens between.", Handleize) { Printer = PrintHandleize },
        new("string.strip", "text", "The text without white space at both ends.", Strip),
        new("string.lstrip", "text", "The text without white space at its start.", StripLeft),
        new("string.rstrip", "text", "The text without white space at its end.", StripRight),
        new("string.strip_newlines", "text", "The text without line breaks.", StripNewlines),
        new("string.pad_left", "text width", "The text with blanks before it, up to so many characters.", PadLeft),
        new("string.pad_right", "text width", "The text with blanks after it, up to so many characters.", PadRight),
        new("string.pluralize", "number singular plural", "The singular for 1, else the plural.", Pluralize),
        new("string.escape", "text", "The text with quotes, backslashes and line breaks written as `\\\"`, `\\\\`, `\\n`.", Escape),
        new("string.literal", "text", "The text as a template would write it, in double quotes.", Literal),
    ];

    private static Value Append(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Join(context, arguments, 0, 1);

    private static Value Prepend(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Join(context, arguments, 1, 0);

    // Raw and plain text: the plain one is escaped, and the whole is raw, as with `+`.
    private static Value Join(EvaluationContext context, ReadOnlySpan<Value> arguments, int first, int second)
    {
        var isRaw = context.Escapes && (arguments[first].IsRaw || arguments[second].IsRaw);
        var head = Part(context, arguments, first, isRaw);
        var tail = Part(context, arguments, second, isRaw);
        context.Charge(2L * (head.Length + tail.Length));
        return isRaw ? Value.Raw(string.Concat(head, tail)) : Value.Of(string.Concat(head, tail));
    }

    private static string Part(EvaluationContext context, ReadOnlySpan<Value> arguments, int index, bool isRaw)
    {
        var text = Arguments.Text(context, arguments, index);
        return isRaw && !arguments[index].IsRaw ? HtmlEscaper.Escape(text) : text;
    }

    private static Value Capitalize(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var text = Arguments.TextToChange(context, arguments, 0);
        return text.Length == 0 || char.IsUpper(text[0])
            ? Value.Of(text)
            : Value.Of(string.Concat([char.ToUpperInvariant(text[0])], text.AsSpan(1)));
    }

    private static Value CapitalizeWords(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var text = Arguments.TextToChange(context, arguments, 0);
        return Value.Of(string.Create(text.Length, text, static (result, text) =>
        {
            var startsWord = true;
            for (var i = 0; i < text.Length; i++)
            {
                result[i] = startsWord ? char.ToUpperInvariant(text[i]) : text[i];
                startsWord = char.IsWhiteSpace(text[i]);
            }
        }));
    }

    private static Value Upcase(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Value.Of(Arguments.TextToChange(context, arguments, 0).ToUpperInvariant());

    private static Value Downcase(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Value.Of(Arguments.TextToChange(context, arguments, 0).ToLowerInvariant());

    private static void PrintUpcase(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        Span<char> room = stackalloc char[RoomOnStack];
        var rest = Arguments.Text(context, arguments, 0).AsSpan();
        for (; !rest.IsEmpty; rest = rest[TakeLength(rest, room.Length)..])
        {
            var length = rest[..TakeLength(rest, room.Length)].ToUpperInvariant(room);
            context.Print(room[..length]);
        }
    }

    private static void PrintDowncase(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        Span<char> room = stackalloc char[RoomOnStack];
        var rest = Arguments.Text(context, arguments, 0).AsSpan();
        for (; !rest.IsEmpty; rest = rest[TakeLength(rest, room.Length)..])
        {
            var length = rest[..TakeLength(rest, room.Length)].ToLowerInvariant(room);
            context.Print(room[..length]);
        }
    }

    /// <summary>At most so many units, and never half of a character.</summary>
    private static int TakeLength(ReadOnlySpan<char> text, int most) =>
        text.Length <= most ? text.Length : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;

    private static Value Handleize(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var text = Arguments.TextToChange(context, arguments, 0);
        Span<char> room = text.Length <= RoomOnStack ? stackalloc char[RoomOnStack] : new char[text.Length];
        return Value.Of(room[..WriteHandle(text, room)].ToString());
    }

    private static void PrintHandleize(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var text = Arguments.TextToChange(context, arguments, 0);
        Span<char> room = text.Length <= RoomOnStack ? stackalloc char[RoomOnStack] : new char[text.Length];
        context.Print(room[..WriteHandle(text, room)]);
    }

    /// <summary>Writes letters and digits in lower case, one dash for what stands between them; never longer than the text.</summary>
    private static int WriteHandle(ReadOnlySpan<char> text, Span<char> handle)
    {
        var length = 0;
        var isPending = false;
        while (!text.IsEmpty)
        {
            _ = Rune.DecodeFromUtf16(text, out var rune, out var used);
            text = text[used..];
            if (!Rune.IsLetterOrDigit(rune))
            {
                isPending = length > 0;
                continue;
            }

            if (isPending)
            {
                handle[length++] = '-';
                isPending = false;
            }

            length += Rune.ToLowerInvariant(rune).EncodeToUtf16(handle[length..]);
        }

        return length;
    }

    private static Value Strip(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Arguments.Like(context, arguments[0], Arguments.TextToChange(context, arguments, 0).Trim());

    private static Value StripLeft(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Arguments.Like(context, arguments[0], Arguments.TextToChange(context, arguments, 0).TrimStart());

    private static Value StripRight(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Arguments.Like(context, arguments[0], Arguments.TextToChange(context, arguments, 0).TrimEnd());

    private static Value StripNewlines(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var text = Arguments.TextToChange(context, arguments, 0);
        return Arguments.Like(
            context,
            arguments[0],
            text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
    }

    private static Value PadLeft(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var text = Arguments.Text(context, arguments, 0);
        return Value.Of(text.PadLeft(Width(context, arguments, text)));
    }

    private static Value PadRight(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var text = Arguments.Text(context, arguments, 0);
        return Value.Of(text.PadRight(Width(context, arguments, text)));
    }

    /// <summary>The width to fill, paid for.</summary>
    private static int Width(EvaluationContext context, ReadOnlySpan<Value> arguments, string text)
    {
        var width = Arguments.Number(arguments, 1).Integer;
        context.Charge(width > int.MaxValue ? long.MaxValue : 2L * Math.Max(width, text.Length));
        return (int)Math.Max(width, 0);
    }

    private static Value Pluralize(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var number = Arguments.Number(arguments, 0);
        return ValueComparer.AreEqual(number, Value.Of(1)) ? arguments[1] : arguments[2];
    }

    private static Value Escape(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        arguments[0].IsNull ? Value.Null : Value.Of(Escaped(context, arguments).ToString());

    private static Value Literal(EvaluationContext context, ReadOnlySpan<Value> arguments) => arguments[0].IsNull
        ? Value.Null
        : Value.Of(Escaped(context, arguments).Insert(0, '"').Append('"').ToString());

    private static StringBuilder Escaped(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var text = Arguments.Text(context, arguments, 0);

        // The longest that one unit can become is `\u0001`.
        context.Charge(12L * text.Length);
        var result = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append(@"\\"),
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                '\b' => result.Append("\\b"),
                '\f' => result.Append("\\f"),
                < ' ' or '\x7f' => result.Append("\\u00").Append("0123456789abcdef"[letter >> 4])
                    .Append("0123456789abcdef"[letter & 15]),
                _ => result.Append(letter),
            };
        }

        return result;
    }
}
