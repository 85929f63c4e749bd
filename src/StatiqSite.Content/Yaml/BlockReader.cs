using System.Collections.Immutable;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Yaml;

/// <summary>Reads lists and mappings that stand on lines of their own, told apart by indentation.</summary>
/// <remarks>Behind every node the cursor stands at the content of the next line that has any.</remarks>
internal sealed class BlockReader
{
    private readonly YamlCursor _cursor;
    private readonly ScalarReader _scalars;
    private readonly KeyFinder _keys;

    public BlockReader(YamlCursor cursor)
    {
        _cursor = cursor;
        _scalars = new ScalarReader(cursor);
        _keys = new KeyFinder(cursor, _scalars);
    }

    /// <summary>The whole stretch; null where nothing could be made of it.</summary>
    public YamlNode? Document()
    {
        var start = _cursor.Position;
        Open();
        if (_cursor.AtEnd)
        {
            return _cursor.IsLost ? null : new YamlMapping(_cursor.Span(start, start), []);
        }

        var node = Node(-1, 1, isKeyExpected: true);
        return IsClosed() ? node : null;
    }

    /// <summary>The items of a stretch that is a list in lines, each as soon as it is read and kept nowhere; else the one value of it.</summary>
    public IEnumerable<(YamlNode Node, bool IsItem)> Items()
    {
        Open();
        if (_cursor.AtEnd)
        {
            yield break;
        }

        if (!IsDash(_cursor.Position))
        {
            var node = Node(-1, 1, isKeyExpected: true);
            if (IsClosed())
            {
                yield return (node, false);
            }

            yield break;
        }

        foreach (var item in ItemsFrom(_cursor.Column, 1, isBesideKeys: false))
        {
            if (!_cursor.IsLost)
            {
                yield return (item, true);
            }
        }

        _ = IsClosed();
    }

    private void Open()
    {
        _cursor.ToContent();
        if (IsMarker())
        {
            _cursor.Position += 3;
            _cursor.FinishLine();
        }
    }

    /// <summary>False where something is left that belongs to nothing, which is told.</summary>
    private bool IsClosed()
    {
        if (!_cursor.AtEnd)
        {
            ReportStray();
            return false;
        }

        return !_cursor.IsLost;
    }

    private YamlNode Node(int parentIndent, int depth, bool isKeyExpected)
    {
        if (IsTooDeep(depth))
        {
            return Empty(_cursor.Position);
        }

        if (IsDash(_cursor.Position))
        {
            return Sequence(_cursor.Column, depth, isBesideKeys: false);
        }

        isKeyExpected = isKeyExpected || IsKeyBelow(_cursor.Column);
        return _keys.TryFind(_cursor.Position, isKeyExpected, out var key)
            ? Mapping(_cursor.Column, key, depth)
            : Inline(parentIndent, depth);
    }

    private YamlMapping Mapping(int column, KeyPlace key, int depth)
    {
        var start = key.Start;
        var end = start;
        var entries = new EntryList(_cursor);
        while (true)
        {
            var name = _keys.Read(key);
            var value = Value(column, key.Colon + 1, depth);
            _cursor.Count(name);
            entries.Add(name, value);
            end = Math.Max(value.Span.End, key.Colon + 1);
            if (!ToSibling(column, out key))
            {
                return new YamlMapping(_cursor.Span(start, end), entries.ToImmutable());
            }
        }
    }

    /// <summary>The next key of the same mapping; lines that are none are told and left out.</summary>
    private bool ToSibling(int column, out KeyPlace key)
    {
        while (_cursor.Indent >= column && !IsMarker())
        {
            if (_cursor.Indent > column)
            {
                ReportStray();
                _scalars.SkipDeeperThan(column);
            }
            else if (IsDash(_cursor.Position) || !_keys.TryFind(_cursor.Position, isExpected: true, out key))
            {
                var end = _cursor.LineEnd(_cursor.Position);
                _cursor.Report(YamlRules.Syntax, _cursor.Position, end, "a key and a colon should stand here",
                    label: "this is no key", help: "write `key: value`, or indent the line if it belongs to the value above");
                _cursor.Position = _cursor.NextLine(_cursor.Position);
                _cursor.ToContent();
                _scalars.SkipDeeperThan(column);
            }
            else
            {
                return true;
            }
        }

        key = default;
        return false;
    }

    private YamlSequence Sequence(int column, int depth, bool isBesideKeys)
    {
        var start = _cursor.Position;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        items.AddRange(ItemsFrom(column, depth, isBesideKeys));
        return new YamlSequence(_cursor.Span(start, items.Count == 0 ? start : items[^1].Span.End), items.DrainToImmutable());
    }

    private IEnumerable<YamlNode> ItemsFrom(int column, int depth, bool isBesideKeys)
    {
        while (_cursor.Indent >= column && !IsMarker())
        {
            if (_cursor.Indent > column)
            {
                ReportStray();
                _scalars.SkipDeeperThan(column);
                continue;
            }

            if (_cursor.Current != '-')
            {
                if (isBesideKeys)
                {
                    break;
                }

                _cursor.Report(YamlRules.Syntax, _cursor.Position, _cursor.LineEnd(_cursor.Position),
                    "an item of a list begins with `- `", label: "no item of the list above",
                    help: "begin the line with `- `, or indent it under the item above");
                _cursor.Position = _cursor.NextLine(_cursor.Position);
                _cursor.ToContent();
                _scalars.SkipDeeperThan(column);
                continue;
            }

            if (depth == 1)
            {
                // A list of records may be long; each of them has a measure of its own.
                _cursor.CountAnew();
            }

            var item = Item(column, depth);
            _cursor.Count(item);
            yield return item;
        }
    }

    private YamlNode Item(int column, int depth)
    {
        var dash = _cursor.Position++;
        if (_cursor.IsForeignBlank(_cursor.Position))
        {
            _cursor.Report(YamlRules.NoBreakSpace, dash + 1, dash + 2,
                $"{Keyboard.NameOf(_cursor.Current)} stands behind this dash", label: "not an ordinary space",
                help: "use an ordinary space", edit: new Edit(_cursor.Span(dash + 1, dash + 2), " "));
            _cursor.Position++;
        }
        else if (!_cursor.IsBlankOrBreak(_cursor.Position))
        {
            _cursor.Report(YamlRules.Syntax, dash, dash + 1, "a space is missing behind this dash", label: "not an item yet",
                help: "use a dash and a space", edit: new Edit(_cursor.Span(dash + 1, dash + 1), " "));
        }

        _cursor.SkipBlanks();
        if (IsTooDeep(depth + 1))
        {
            return Empty(dash + 1);
        }

        if (IsLineDone())
        {
            _cursor.FinishLine();
            return _cursor.Indent > column ? Node(column, depth + 1, isKeyExpected: false) : Empty(dash + 1);
        }

        var inner = _cursor.Column;
        if (IsDash(_cursor.Position))
        {
            _cursor.EnterItem();
            return Sequence(inner, depth + 1, isBesideKeys: false);
        }

        return _keys.TryFind(_cursor.Position, IsKeyBelow(inner), out var key)
            ? Mapping(inner, key, depth + 1)
            : Inline(column, depth + 1);
    }

    /// <summary>What stands behind a key's colon, or under it.</summary>
    private YamlNode Value(int column, int behindColon, int depth)
    {
        if (IsTooDeep(depth + 1))
        {
            return Empty(behindColon);
        }

        _cursor.SkipBlanks();
        if (!IsLineDone())
        {
            return Inline(column, depth + 1);
        }

        _cursor.FinishLine();
        if (_cursor.Indent > column)
        {
            return Node(column, depth + 1, isKeyExpected: false);
        }

        return _cursor.Indent == column && IsDash(_cursor.Position) && !IsMarker()
            ? Sequence(column, depth + 1, isBesideKeys: true)
            : Empty(behindColon);
    }

    private YamlNode Inline(int parentIndent, int depth)
    {
        switch (_cursor.Current)
        {
            case '|' or '>':
                return _scalars.Block(parentIndent);
            case '"' or '\'':
                var quoted = _scalars.Quoted(parentIndent);
                _cursor.FinishLine();
                return quoted;
            case '[' or '{':
                var flow = new FlowReader(_cursor, _scalars, parentIndent).Read(depth);
                _cursor.FinishLine();
                return flow;
            case '&' or '*' or '!':
                var property = _cursor.Position;
                NodeProperties.Report(_cursor);
                return _cursor.Text[property] == '*' && IsLineDone()
                    ? Told(property)
                    : Value(parentIndent, _cursor.Position, depth);
            case '@' or '`' or '%':
                NodeProperties.ReportReserved(_cursor, _cursor.Position, _cursor.LineEnd(_cursor.Position));
                return Raw();
            case ',' or ']' or '}':
                return Refuse($"a value cannot open with `{_cursor.Current}`");
            case '-' or '?' when _cursor.IsBlankOrBreak(_cursor.Position + 1):
                return Refuse($"a value cannot open with `{_cursor.Current} `");
            case '［':
                return Refuse("full-width brackets `［］` where YAML needs `[]`");
            default:
                return _scalars.Plain(parentIndent);
        }
    }

    private YamlScalar Refuse(string message)
    {
        var end = _cursor.LineEnd(_cursor.Position);
        _cursor.Report(YamlRules.Syntax, _cursor.Position, end, message, label: "not a value",
            help: _cursor.Current switch
            {
                '-' => "begin the list on the next line",
                '［' => "use ASCII brackets and commas; where they belong to the text, put quotes around it",
                _ => "put quotes around the value",
            });
        return Raw() with { IsFaulty = true };
    }

    /// <summary>The rest of the line as it stands, after a fault that was told.</summary>
    private YamlScalar Raw()
    {
        var start = _cursor.Position;
        var end = _cursor.LineEnd(start);
        _cursor.Position = _cursor.NextLine(start);
        _cursor.ToContent();
        return new YamlScalar(_cursor.Span(start, end), _cursor.Text[start..end].TrimEnd(), IsPlain: true);
    }

    /// <summary>An alias as text: that its value is missing has been told.</summary>
    private YamlScalar Told(int start)
    {
        var end = _cursor.Position;
        _cursor.FinishLine();
        return new YamlScalar(_cursor.Span(start, end), _cursor.Text[start..end].TrimEnd(), IsPlain: true);
    }

    private YamlScalar Empty(int offset) => new(_cursor.Span(offset, offset), "", IsPlain: true);

    private bool IsLineDone() => _cursor.IsBreak(_cursor.Position)
        || (_cursor.Current == '#' && _cursor.At(_cursor.Position - 1) is ' ' or '\t');

    private bool IsDash(int offset) => _cursor.At(offset) == '-'
        && (_cursor.IsBlankOrBreak(offset + 1) || _cursor.IsForeignBlank(offset + 1));

    /// <summary>True where the next line with content is a key that begins in this column.</summary>
    private bool IsKeyBelow(int column)
    {
        for (var line = _cursor.NextLine(_cursor.Position); line < _cursor.End; line = _cursor.NextLine(line))
        {
            var indent = _cursor.IndentAt(line, out var content);
            if (indent != YamlCursor.EmptyLine && _cursor.At(content) != '#')
            {
                return indent == column && _keys.TryFind(content, isExpected: true, out _);
            }
        }

        return false;
    }

    /// <summary>True for a line that would begin or end a document.</summary>
    private bool IsMarker() => _cursor.Indent == 0 && !_cursor.AtEnd && _cursor.IsMarker(_cursor.Position);

    private bool IsTooDeep(int depth)
    {
        if (depth <= YamlReader.DeepestNesting)
        {
            return false;
        }

        _cursor.Report(YamlRules.Nesting, _cursor.Position, Math.Min(_cursor.Position + 1, _cursor.End),
            $"lists and mappings are nested deeper than {YamlReader.DeepestNesting}", label: "one too many");
        _cursor.Lose();
        return true;
    }

    private void ReportStray()
    {
        var end = _cursor.LineEnd(_cursor.Position);
        if (IsMarker())
        {
            _cursor.Report(YamlRules.Syntax, _cursor.Position, end, "a second document begins here",
                label: "one file holds one document", help: "take the line away");
            _cursor.Lose();
            return;
        }

        _cursor.Report(YamlRules.Syntax, _cursor.Position, end, "this line's indentation fits none of the lines above it",
            label: "too far in or out", help: "begin the line under the first letter of the line it belongs with");
    }
}
