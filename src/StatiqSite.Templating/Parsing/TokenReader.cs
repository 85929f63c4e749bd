using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Parsing;

/// <summary>Walks over the tokens of a file; where line breaks do not count, it does not see them.</summary>
internal sealed class TokenReader(SourceText source, GrowingArray<Token> tokens, DiagnosticBag diagnostics)
{
    private readonly GrowingArray<Token> _tokens = tokens;
    private int _index;

    public SourceText Source { get; } = source;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    public Token Current => _tokens[_index];

    public TokenKind Kind => _tokens[_index].Kind;

    public Token Previous => _index == 0 ? default : _tokens[_index - 1];

    /// <summary>Above 0 inside parentheses and brackets: line breaks do not end a statement there.</summary>
    public int LinesIgnored { get; set; }

    /// <summary>True where no blank stands between this token and the one before.</summary>
    public bool IsAdjacent => _index > 0 && _tokens[_index - 1].End == Current.Start;

    /// <summary>True where no blank stands between this token and the one behind.</summary>
    public bool IsNextAdjacent => _index + 1 < _tokens.Count && _tokens[_index + 1].Start == Current.End;

    public Token Next => _tokens[Math.Min(_index + 1, _tokens.Count - 1)];

    public int Index => _index;

    public void MoveTo(int index) => _index = index;

    public ReadOnlySpan<char> Letters(Token token) => Source.Text.AsSpan(token.Start, token.Length);

    public ReadOnlySpan<char> CurrentLetters => Letters(Current);

    public bool IsWord(string word) => Kind == TokenKind.Identifier && CurrentLetters.SequenceEqual(word);

    public Token Advance()
    {
        var token = Current;
        if (_index < _tokens.Count - 1)
        {
            _index++;
        }

        if (LinesIgnored > 0)
        {
            SkipLines();
        }

        return token;
    }

    public void SkipLines()
    {
        while (Kind == TokenKind.NewLine)
        {
            _index++;
        }
    }

    /// <summary>True, and past the line breaks, where behind them stands a token of the kind.</summary>
    public bool SkipLinesBefore(TokenKind first, TokenKind second)
    {
        var index = _index;
        while (_tokens[index].Kind == TokenKind.NewLine)
        {
            index++;
        }

        if (_tokens[index].Kind != first && _tokens[index].Kind != second)
        {
            return false;
        }

        _index = index;
        return true;
    }

    public SourceSpan SpanOf(Token token) => Source.Span(token.Start, token.Length);

    /// <summary>From a start to the end of the last token that was read.</summary>
    public SourceSpan SpanFrom(int start) => Source.Span(start, Math.Max(0, Previous.End - start));

    /// <summary>The token as messages name it.</summary>
    public string Describe(Token token) => token.Kind switch
    {
        TokenKind.NewLine => "the end of the line",
        TokenKind.EndOfFile when token.Length > 0 => "the end of the front matter",
        TokenKind.EndOfFile => "the end of the file",
        TokenKind.Text => "text",
        _ => $"`{Letters(token).ToString()}`",
    };

    public void Report(SourceSpan span, string message, string? help = null, RelatedPlace? related = null) =>
        Diagnostics.Add(new Diagnostic(TemplateRules.Syntax, span, message)
        {
            Help = help,
            Related = related is { } place ? [place] : [],
        });
}
