using System.Globalization;
using System.Text;
using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Parsing;

/// <summary>Cuts a template into tokens: text, code and escape blocks with their whitespace control; reports what no token begins with.</summary>
internal sealed class Lexer(SourceText source, DiagnosticBag diagnostics)
{
    private readonly SourceText _source = source;
    private readonly string _text = source.Text;
    private readonly DiagnosticBag _diagnostics = diagnostics;
    private readonly GrowingArray<Token> _tokens = new();
    private int _position;
    private int _braces;
    private int _interpolations;

    /// <summary>True where no <c>}}</c> ends the code.</summary>
    private bool _isScript;

    /// <summary>How the last block strips the text behind it: <c>-</c>, <c>~</c> or nothing.</summary>
    private char _rightStrip;

    /// <summary>True where a text that is not closed reaches to the end; that was told.</summary>
    public bool IsTextOpen { get; private set; }

    /// <summary>The tokens of text with code in it, from a place on.</summary>
    public GrowingArray<Token> Read(int start)
    {
        _position = start;
        while (_position < _text.Length)
        {
            ReadText();
        }

        Add(TokenKind.EndOfFile, _text.Length, 0);
        return _tokens;
    }

    /// <summary>The tokens of a text that is all code.</summary>
    public GrowingArray<Token> ReadScript()
    {
        _isScript = true;
        while (_position < _text.Length)
        {
            ReadCodeToken(inInterpolation: false);
        }

        Add(TokenKind.EndOfFile, _text.Length, 0);
        return _tokens;
    }

    /// <summary>The tokens of the code between two marker lines at the head; the last one is the second marker, or empty where that is missing.</summary>
    public GrowingArray<Token> ReadFrontMatter()
    {
        _isScript = true;
        _position = FrontMatterMarker.Skip(_source, 0, _diagnostics);
        while (_position < _text.Length && !FrontMatterMarker.StandsAt(_text, _position))
        {
            ReadCodeToken(inInterpolation: false);
        }

        Add(TokenKind.EndOfFile, _position, _position < _text.Length ? FrontMatterMarker.Length : 0);
        return _tokens;
    }

    private void ReadText()
    {
        var start = SkipStripped(_position, _rightStrip);
        _rightStrip = '\0';
        var (open, escapes) = FindBlock(start);
        if (open < 0)
        {
            AddText(start, _text.Length);
            _position = _text.Length;
            return;
        }

        var behind = open + 2 + escapes;
        var strip = behind < _text.Length && _text[behind] is '-' or '~' && behind < _text.Length ? _text[behind] : '\0';
        var end = strip switch
        {
            '-' => TrimEnd(start, open, includesLines: true),
            '~' => TrimEnd(start, open, includesLines: false),
            _ => open,
        };
        AddText(start, end);
        _position = behind + (strip == '\0' ? 0 : 1);
        if (escapes > 0)
        {
            ReadEscape(open, escapes);
            return;
        }

        Add(TokenKind.CodeEnter, open, _position - open, default, strip == '\0' ? IndentBefore(start, open) : null);
        ReadCode(open);
    }

    /// <summary>The next <c>{{</c> or <c>{%{</c>: where, and how many units stand between the braces and one.</summary>
    private (int Open, int Escapes) FindBlock(int from)
    {
        for (var open = _text.IndexOf('{', from); open >= 0; open = _text.IndexOf('{', open + 1))
        {
            var next = open + 1;
            while (next < _text.Length && _text[next] == '%')
            {
                next++;
            }

            if (next < _text.Length && _text[next] == '{')
            {
                return (open, next - open - 1);
            }
        }

        return (-1, 0);
    }

    private void ReadEscape(int open, int percents)
    {
        var close = "}" + new string('%', percents) + "}";
        var end = _text.IndexOf(close, _position, StringComparison.Ordinal);
        if (end < 0)
        {
            Report(open, percents + 2, "this escape block is not closed", $"close it with `{close}`");
            AddText(_position, _text.Length);
            _position = _text.Length;
            return;
        }

        var contentEnd = end;
        if (end > _position && _text[end - 1] is '-' or '~' && end > _position)
        {
            _rightStrip = _text[end - 1];
            contentEnd--;
        }

        AddText(_position, contentEnd);
        _position = end + close.Length;
    }

    private void ReadCode(int open)
    {
        while (_position < _text.Length)
        {
            if (ReadCodeExit())
            {
                return;
            }

            ReadCodeToken(inInterpolation: false);
        }

        // A text that is not closed swallows the end of its block; that was told already.
        if (!IsTextOpen)
        {
            Report(open, 2, "this code block is not closed", "close it with `}}`");
        }
    }

    private bool ReadCodeExit()
    {
        // An object that is not closed does not swallow the end of its block.
        var isUnclosed = _braces == 1 && At(_position, "}}") && !At(_position, "}}}");
        if (_braces > 0 && !isUnclosed)
        {
            return false;
        }

        _braces = 0;
        var strip = _text[_position] is '-' or '~' ? 1 : 0;
        if (!At(_position + strip, "}}"))
        {
            return false;
        }

        Add(TokenKind.CodeExit, _position, 2 + strip);
        _rightStrip = strip == 1 ? _text[_position] : '\0';
        _position += 2 + strip;
        return true;
    }

    private void ReadCodeToken(bool inInterpolation)
    {
        var letter = _text[_position];
        switch (letter)
        {
            case '\n':
                Add(TokenKind.NewLine, _position++, 1);
                break;
            case '#':
                SkipComment(inInterpolation);
                break;
            case '"' or '\'':
                ReadString(letter);
                break;
            case '`':
                ReadVerbatim();
                break;
            case '$':
                ReadLocal();
                break;
            case var _ when char.IsAsciiDigit(letter):
                ReadNumber();
                break;
            case var _ when letter == '_' || char.IsLetter(letter):
                ReadIdentifier();
                break;
            case var _ when char.IsWhiteSpace(letter) || letter == '\u200B' || letter == '\uFEFF':
                _position++;
                break;
            default:
                ReadOperator();
                break;
        }
    }

    private void SkipComment(bool inInterpolation)
    {
        var isMultiLine = At(_position + 1, "#");
        _position += isMultiLine ? 2 : 1;
        while (_position < _text.Length)
        {
            if (isMultiLine ? At(_position, "##") : _text[_position] == '\n')
            {
                _position += isMultiLine ? 2 : 0;
                return;
            }

            if (!inInterpolation && !_isScript && At(_position, "}}"))
            {
                return;
            }

            _position++;
        }
    }

    private void ReadIdentifier()
    {
        var start = _position;
        _position = EndOfIdentifier(start);

        // The one name of the language that ends in a question mark: `list.empty?`.
        if (At(_position, "?") && !At(_position, "?.") && !At(_position, "??")
            && _text.AsSpan(start, _position - start) is "empty"
            && _tokens.Count > 0 && _tokens[_tokens.Count - 1].Kind is TokenKind.Dot or TokenKind.QuestionDot)
        {
            _position++;
        }

        Add(TokenKind.Identifier, start, _position - start);
    }

    private int EndOfIdentifier(int start)
    {
        var end = start;
        while (end < _text.Length && (_text[end] == '_' || char.IsLetterOrDigit(_text[end])))
        {
            end++;
        }

        return end;
    }

    private void ReadLocal()
    {
        var start = _position++;
        if (_position < _text.Length && _text[_position] is '"' or '\'' && _position < _text.Length)
        {
            ReadInterpolation(start);
            return;
        }

        _position = At(_position, "$") ? _position + 1 : EndOfIdentifier(_position);
        Add(TokenKind.Local, start, _position - start);
    }

    private void ReadNumber()
    {
        var start = _position;
        var value = NumberReader.Read(_text, ref _position);
        if (value.IsNull)
        {
            Report(start, _position - start, "this is not a number");
            Add(TokenKind.Faulty, start, _position - start);
            return;
        }

        Add(TokenKind.Number, start, _position - start, value);
    }

    private void ReadString(char quote)
    {
        var start = _position++;
        var content = new StringBuilder();
        while (_position < _text.Length && _text[_position] != quote)
        {
            ReadStringUnit(content);
        }

        CloseString(start, start, quote);
        Add(TokenKind.String, start, _position - start, Value.Of(content.ToString()));
    }

    private void ReadVerbatim()
    {
        var start = _position++;
        var content = new StringBuilder();
        while (_position < _text.Length)
        {
            if (_text[_position] == '`')
            {
                if (!At(_position + 1, "`"))
                {
                    break;
                }

                _position++;
            }

            content.Append(_text[_position++]);
        }

        CloseString(start, start, '`');
        Add(TokenKind.String, start, _position - start, Value.Of(content.ToString()));
    }

    private void ReadInterpolation(int start)
    {
        var quote = _text[_position++];
        Add(TokenKind.InterpolationOpen, start, _position - start);
        while (true)
        {
            var part = _position;
            var content = new StringBuilder();
            while (_position < _text.Length && _text[_position] != quote && _text[_position] != '{')
            {
                ReadStringUnit(content);
            }

            Add(TokenKind.InterpolationText, part, _position - part, default, content.ToString());
            if (!At(_position, "{"))
            {
                CloseString(start, part, quote);
                Add(TokenKind.InterpolationClose, Math.Max(part, _position - 1), Math.Min(1, _position - part));
                return;
            }

            ReadInterpolated();
        }
    }

    private void ReadInterpolated()
    {
        if (++_interpolations > ParseScope.MaximumDepth)
        {
            _diagnostics.Add(new Diagnostic(
                TemplateRules.Limit, _source.Span(_position, 1),
                $"more than {ParseScope.MaximumDepth} interpolated texts stand in each other"));
            throw new TooDeepException();
        }

        var outer = _braces;
        _braces = outer + 1;
        Add(TokenKind.InterpolationEnter, _position++, 1);
        while (_position < _text.Length)
        {
            if (_braces == outer + 1 && _text[_position] == '}')
            {
                Add(TokenKind.InterpolationExit, _position++, 1);
                break;
            }

            ReadCodeToken(inInterpolation: true);
        }

        _braces = outer;
        _interpolations--;
    }

    private void CloseString(int start, int part, char quote)
    {
        if (_position < _text.Length)
        {
            _position++;
            return;
        }

        IsTextOpen = true;
        Report(part, Math.Max(1, Math.Min(_text.Length - part, 1)), "this text is not closed",
            $"close it with `{quote}`", start == part ? null : start);
    }

    private void ReadStringUnit(StringBuilder content)
    {
        var letter = _text[_position++];
        if (letter != '\\')
        {
            content.Append(letter);
            return;
        }

        if (_position == _text.Length)
        {
            return;
        }

        var code = _text[_position++];
        switch (code)
        {
            case 'n':
                content.Append('\n');
                break;
            case 'r':
                content.Append('\r');
                break;
            case 't':
                content.Append('\t');
                break;
            case 'b':
                content.Append('\b');
                break;
            case 'f':
                content.Append('\f');
                break;
            case '0':
                content.Append('\0');
                break;
            case '\\' or '"' or '\'' or '{' or '}' or '\n' or '/':
                content.Append(code == '\n' ? "" : code.ToString());
                break;
            case 'u':
                ReadHexUnit(content, 4);
                break;
            case 'x':
                ReadHexUnit(content, 2);
                break;
            default:
                Report(_position - 2, 2, $"`\\{code}` is no escape sequence", "write `\\\\` for a backslash");
                break;
        }
    }

    private void ReadHexUnit(StringBuilder content, int digits)
    {
        var available = Math.Min(digits, _text.Length - _position);
        if (available == digits && ushort.TryParse(
            _text.AsSpan(_position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            content.Append((char)unit);
            _position += digits;
            return;
        }

        Report(_position - 2, 2, $"`\\{_text[_position - 1]}` needs {digits} hexadecimal digits");
    }

    private void ReadOperator()
    {
        var (kind, length) = Operators.Match(_text, _position);
        if (length == 0)
        {
            var size = char.IsSurrogatePair(_text, Math.Min(_position, _text.Length - 1)) ? 2 : 1;
            var found = _text.Substring(_position, size);
            Report(_position, size, $"`{found}` means nothing here", Operators.AsciiFor(found));
            Add(TokenKind.Faulty, _position, size);
            _position += size;
            return;
        }

        _braces += kind == TokenKind.OpenBrace ? 1 : kind == TokenKind.CloseBrace && _braces > 0 ? -1 : 0;
        Add(kind, _position, length);
        _position += length;
    }

    /// <summary>The blanks between the begin of the line and the code, where nothing else stands there.</summary>
    private string? IndentBefore(int textStart, int open)
    {
        var start = open;
        while (start > textStart && _text[start - 1] is ' ' or '\t' && start > textStart)
        {
            start--;
        }

        return start < open && (start == 0 || _text[start - 1] == '\n') ? _text[start..open] : null;
    }

    private int SkipStripped(int start, char strip)
    {
        var position = start;
        if (strip == '-')
        {
            while (position < _text.Length && char.IsWhiteSpace(_text[position]))
            {
                position++;
            }
        }
        else if (strip == '~')
        {
            while (position < _text.Length && _text[position] != '\n' && char.IsWhiteSpace(_text[position]))
            {
                position++;
            }

            position += At(position, "\n") ? 1 : 0;
        }

        return position;
    }

    private int TrimEnd(int start, int end, bool includesLines)
    {
        while (end > start && char.IsWhiteSpace(_text[end - 1]) && (includesLines || _text[end - 1] != '\n'))
        {
            end--;
        }

        return end;
    }

    private void AddText(int start, int end)
    {
        if (end > start)
        {
            Add(TokenKind.Text, start, end - start, default, _text[start..end]);
        }
    }

    private void Add(TokenKind kind, int start, int length, Value value = default, string? content = null) =>
        _tokens.Add(new Token(kind, start, length, value, content));

    private bool At(int position, string wanted) =>
        position + wanted.Length <= _text.Length
        && _text.AsSpan(position, wanted.Length).SequenceEqual(wanted);

    private void Report(int start, int length, string message, string? help = null, int? related = null) =>
        _diagnostics.Add(new Diagnostic(TemplateRules.Syntax, _source.Span(start, length), message)
        {
            Help = help,
            Related = related is { } place ? [new RelatedPlace(_source.Span(place, 2), "it begins here")] : [],
        });
}
