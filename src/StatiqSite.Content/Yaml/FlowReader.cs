using System.Buffers;
using System.Collections.Immutable;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Yaml;

/// <summary>Reads lists in brackets and mappings in braces, on one line or several.</summary>
internal sealed class FlowReader(YamlCursor cursor, ScalarReader scalars, int parentIndent)
{
    private static readonly SearchValues<char> PlainEnds = SearchValues.Create(",[]{}:：﹕︓∶，、﹐#\r\n");

    private int _opening;
    private bool _isUnclosed;

    /// <summary>The cursor stands at the opening bracket, and afterwards behind the closing one.</summary>
    public YamlNode Read(int depth)
    {
        _opening = cursor.Position;
        return Collection(depth);
    }

    private YamlNode Collection(int depth)
    {
        var start = cursor.Position;
        if (depth > YamlReader.DeepestNesting)
        {
            cursor.Report(YamlRules.Nesting, start, start + 1,
                $"brackets are nested deeper than {YamlReader.DeepestNesting}", label: "one too many");
            cursor.Lose();
            return new YamlSequence(cursor.Span(start, start), []);
        }

        var isSequence = cursor.Current == '[';
        var closing = isSequence ? ']' : '}';
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var entries = new EntryList(cursor);
        cursor.Position++;
        while (ToToken() && cursor.Current != closing)
        {
            if (cursor.Current is ']' or '}')
            {
                cursor.Report(YamlRules.UnclosedBracket, start, start + 1,
                    $"`{(isSequence ? '[' : '{')}` is closed by `{cursor.Current}`", label: "opened here",
                    help: $"close it with `{closing}`");
                break;
            }

            if (cursor.Current == ',')
            {
                cursor.Report(YamlRules.Syntax, cursor.Position, cursor.Position + 1,
                    "nothing stands before this comma", label: "one too many", help: "take the comma away",
                    edit: new Edit(cursor.Span(cursor.Position, cursor.Position + 1), ""));
                cursor.Position++;
                continue;
            }

            if (isSequence)
            {
                items.Add(Item(depth));
                cursor.Count(items[^1]);
            }
            else
            {
                cursor.Count(Entry(entries, depth));
            }

            if (!Separator(closing))
            {
                break;
            }
        }

        if (cursor.Current is ']' or '}' && !_isUnclosed)
        {
            cursor.Position++;
        }

        var span = cursor.Span(start, cursor.Position);
        return isSequence ? new YamlSequence(span, items.DrainToImmutable()) : new YamlMapping(span, entries.ToImmutable());
    }

    /// <summary>An item of a list; a single pair is a mapping of its own.</summary>
    private YamlNode Item(int depth)
    {
        var node = Node(depth, isInMapping: false);
        if (node is not YamlScalar key || !IsPairColon(key))
        {
            return node;
        }

        var entries = new EntryList(cursor);
        var value = Value(depth + 1);
        entries.Add(key, value);
        return new YamlMapping(cursor.Span(key.Span.Start, value.Span.End), entries.ToImmutable());
    }

    private YamlNode Entry(EntryList entries, int depth)
    {
        var start = cursor.Position;
        var node = Node(depth, isInMapping: true);
        if (node is not YamlScalar key)
        {
            cursor.Report(YamlRules.Syntax, start, cursor.Position, "a key is a word, not a list or a mapping", label: "not a key");
            return node;
        }

        _ = ToToken();
        entries.Add(key, IsPairColon(key) ? Value(depth) : new YamlScalar(cursor.Span(key.Span.End, key.Span.End), "", IsPlain: true));
        return key;
    }

    private bool IsPairColon(YamlScalar key)
    {
        while (cursor.Current is ' ' or '\t')
        {
            cursor.Position++;
        }

        return cursor.Current == ':' && (!key.IsPlain || IsPlainEnd(cursor.Position + 1));
    }

    private YamlNode Value(int depth)
    {
        var colon = cursor.Position++;
        return ToToken() && cursor.Current is not (',' or ']' or '}')
            ? Node(depth, isInMapping: false)
            : new YamlScalar(cursor.Span(colon + 1, colon + 1), "", IsPlain: true);
    }

    private YamlNode Node(int depth, bool isInMapping)
    {
        switch (cursor.Current)
        {
            case '[' or '{':
                return Collection(depth + 1);
            case '"' or '\'':
                var quoted = scalars.Quoted(parentIndent);
                _isUnclosed |= cursor.At(cursor.Position - 1) != cursor.At(quoted.Span.Start);
                return quoted;
            case '&' or '*' or '!':
                NodeProperties.Report(cursor);
                break;
            case '@' or '`' or '%':
                NodeProperties.ReportReserved(cursor, cursor.Position, PlainEnd(cursor.Position, isInMapping));
                break;
            default:
                break;
        }

        return Plain(isInMapping);
    }

    private YamlScalar Plain(bool isInMapping)
    {
        var start = cursor.Position;
        var end = PlainEnd(start, isInMapping);
        cursor.Position = end;
        while (end > start && cursor.At(end - 1) is ' ' or '\t')
        {
            end--;
        }

        var value = cursor.Text.AsSpan(start, end - start);
        var text = scalars.Checked(start, end, value) ?? value.ToString();

        // A value goes on in the next line where nothing closed it in this one.
        while (cursor.IsBreak(cursor.Position) && ToToken() && !IsPlainStop())
        {
            var from = cursor.Position;
            cursor.Position = PlainEnd(from, isInMapping);
            end = cursor.Position;
            while (end > from && cursor.At(end - 1) is ' ' or '\t')
            {
                end--;
            }

            if (end == from)
            {
                break;
            }

            text = $"{text} {cursor.Text.AsSpan(from, end - from)}";
        }

        return new YamlScalar(cursor.Span(start, end), text, IsPlain: true);
    }

    private bool IsPlainStop() => cursor.Current is ',' or '[' or ']' or '{' or '}' || Keyboard.Commas.Contains(cursor.Current)
        || (cursor.Current == ':' && IsPlainEnd(cursor.Position + 1));

    private int PlainEnd(int start, bool isInMapping)
    {
        var at = start;
        while (true)
        {
            var length = cursor.Text.AsSpan(at, cursor.End - at).IndexOfAny(PlainEnds);
            at = length < 0 ? cursor.End : at + length;
            var sign = cursor.At(at);
            var goesOn = at < cursor.End && sign switch
            {
                ':' => !IsPlainEnd(at + 1),
                '#' => at == start || cursor.At(at - 1) is not (' ' or '\t'),
                _ => Keyboard.IsColon(sign) && !(isInMapping && MendColon(start, at)),
            };
            if (!goesOn)
            {
                return at;
            }

            at++;
        }
    }

    /// <summary>Told, and left for the caller to read the rest as text: a brace with such a colon has no sure mend in place.</summary>
    private bool MendColon(int start, int colon)
    {
        if (!Keyboard.IsKey(cursor.Text.AsSpan(start, colon - start)))
        {
            return false;
        }

        KeyFinder.ReportColon(cursor, colon);
        return false;
    }

    private bool IsPlainEnd(int offset) => cursor.IsBlankOrBreak(offset) || cursor.At(offset) is ',' or '[' or ']' or '{' or '}';

    /// <summary>Over the comma behind an item, also a full-width one, which is told.</summary>
    private bool Separator(char closing)
    {
        if (!ToToken() || cursor.Current == closing)
        {
            return !_isUnclosed && !cursor.IsLost && cursor.Current == closing;
        }

        var at = cursor.Position;
        if (cursor.Current == ',')
        {
            cursor.Position++;
            return true;
        }

        if (Keyboard.Commas.Contains(cursor.Current))
        {
            // Between Chinese words the comma may belong to one title: a person has to say so.
            var isSafe = char.IsAscii(cursor.At(at - 1)) && char.IsAscii(cursor.At(at + 1));
            var sign = cursor.Current == '、' ? "enumeration comma" : "full-width comma";
            cursor.Report(YamlRules.FullWidthComma, at, at + 1,
                $"{sign} {Keyboard.NameOf(cursor.Current)} where YAML needs `, `", label: "not a separator",
                help: isSafe ? "use an ASCII comma and a space"
                    : "use an ASCII comma and a space; where the comma belongs to the text, put quotes around the item",
                edit: new Edit(cursor.Span(at, at + 1), cursor.IsBlankOrBreak(at + 1) ? "," : ", ", isSafe));
            cursor.Position++;
            return true;
        }

        if (cursor.Current is not (']' or '}'))
        {
            cursor.Report(YamlRules.Syntax, at, at + 1, "a comma is missing between two items", label: "a new item",
                help: "put a comma between the items", edit: new Edit(cursor.Span(at, at), ", ", IsSafe: false));
        }

        return true;
    }

    /// <summary>Over blanks, comments and line breaks; false (and told) where the brackets can no longer close.</summary>
    private bool ToToken()
    {
        while (!_isUnclosed && !cursor.IsLost)
        {
            while (cursor.Current is ' ' or '\t' || cursor.IsForeignBlank(cursor.Position))
            {
                cursor.Position++;
            }

            if (!cursor.IsBreak(cursor.Position) && cursor.Current != '#')
            {
                return true;
            }

            var behind = cursor.Position;
            if (!ToNextLine())
            {
                var end = cursor.LineEnd(_opening);
                cursor.Report(YamlRules.UnclosedBracket, _opening, _opening + 1,
                    $"this `{cursor.At(_opening)}` is never closed", label: "opened here",
                    help: $"close it with `{(cursor.At(_opening) == '[' ? ']' : '}')}`");
                cursor.Position = Math.Min(Math.Max(behind, end), cursor.End);
                _isUnclosed = true;
            }
        }

        return false;
    }

    private bool ToNextLine()
    {
        for (var line = cursor.NextLine(cursor.Position); line < cursor.End; line = cursor.NextLine(line))
        {
            var indent = cursor.IndentAt(line, out var content);
            if (indent == YamlCursor.EmptyLine || cursor.At(content) == '#')
            {
                continue;
            }

            // Many write the closing bracket under its key.
            var isClosing = indent >= parentIndent && cursor.At(content) is ']' or '}';
            cursor.Position = content;
            return indent > parentIndent || isClosing;
        }

        return false;
    }
}
