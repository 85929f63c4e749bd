namespace StatiqSite.Templating.Parsing;

/// <summary>The operators and punctuation of the language, by their letters.</summary>
internal static class Operators
{
    /// <summary>The longest operator at a place, or a length of 0.</summary>
    public static (TokenKind Kind, int Length) Match(string text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        var third = at + 2 < text.Length ? text[at + 2] : '\0';
        return (text[at], next, third) switch
        {
            ('.', '.', '.') => (TokenKind.Ellipsis, 3),
            ('.', '.', '<') => (TokenKind.DotDotLess, 3),
            ('.', '.', _) => (TokenKind.DotDot, 2),
            ('.', _, _) => (TokenKind.Dot, 1),
            ('(', _, _) => (TokenKind.OpenParenthesis, 1),
            (')', _, _) => (TokenKind.CloseParenthesis, 1),
            ('[', _, _) => (TokenKind.OpenBracket, 1),
            (']', _, _) => (TokenKind.CloseBracket, 1),
            ('{', _, _) => (TokenKind.OpenBrace, 1),
            ('}', _, _) => (TokenKind.CloseBrace, 1),
            (',', _, _) => (TokenKind.Comma, 1),
            (':', _, _) => (TokenKind.Colon, 1),
            (';', _, _) => (TokenKind.Semicolon, 1),
            ('?', '.', _) when !char.IsAsciiDigit(third) => (TokenKind.QuestionDot, 2),
            ('?', '?', _) => (TokenKind.QuestionQuestion, 2),
            ('?', '!', _) => (TokenKind.QuestionNot, 2),
            ('?', _, _) => (TokenKind.Question, 1),
            ('|', '|', _) => (TokenKind.PipePipe, 2),
            ('|', '>', _) => (TokenKind.PipeGreater, 2),
            ('|', _, _) => (TokenKind.Pipe, 1),
            ('&', '&', _) => (TokenKind.AmpersandAmpersand, 2),
            ('&', _, _) => (TokenKind.Ampersand, 1),
            ('=', '=', _) => (TokenKind.Equal, 2),
            ('=', _, _) => (TokenKind.Assign, 1),
            ('!', '=', _) => (TokenKind.NotEqual, 2),
            ('!', _, _) => (TokenKind.Not, 1),
            ('<', '=', _) => (TokenKind.LessEqual, 2),
            ('<', '<', _) => (TokenKind.LessLess, 2),
            ('<', _, _) => (TokenKind.Less, 1),
            ('>', '=', _) => (TokenKind.GreaterEqual, 2),
            ('>', '>', _) => (TokenKind.GreaterGreater, 2),
            ('>', _, _) => (TokenKind.Greater, 1),
            ('^', _, _) => (TokenKind.Caret, 1),
            ('@', _, _) => (TokenKind.At, 1),
            _ => MatchArithmetic(text[at], next, third),
        };
    }

    /// <summary>What to write in place of a sign of a Chinese keyboard; null for any other.</summary>
    public static string? AsciiFor(string sign) => sign switch
    {
        "，" => "write an ASCII comma: `,`",
        "：" => "write an ASCII colon: `:`",
        "；" => "write an ASCII semicolon: `;`",
        "（" or "）" => "write ASCII parentheses: `(` and `)`",
        "“" or "”" or "＂" => "write ASCII quotes: `\"`",
        "‘" or "’" or "＇" => "write ASCII quotes: `'`",
        "｜" => "write an ASCII bar: `|`",
        _ => null,
    };

    private static (TokenKind Kind, int Length) MatchArithmetic(char sign, char next, char third) =>
        (sign, next, third) switch
        {
            ('+', '+', _) => (TokenKind.PlusPlus, 2),
            ('+', '=', _) => (TokenKind.PlusAssign, 2),
            ('+', _, _) => (TokenKind.Plus, 1),
            ('-', '-', _) => (TokenKind.MinusMinus, 2),
            ('-', '=', _) => (TokenKind.MinusAssign, 2),
            ('-', _, _) => (TokenKind.Minus, 1),
            ('*', '=', _) => (TokenKind.StarAssign, 2),
            ('*', _, _) => (TokenKind.Star, 1),
            ('/', '/', '=') => (TokenKind.SlashSlashAssign, 3),
            ('/', '/', _) => (TokenKind.SlashSlash, 2),
            ('/', '=', _) => (TokenKind.SlashAssign, 2),
            ('/', _, _) => (TokenKind.Slash, 1),
            ('%', '=', _) => (TokenKind.PercentAssign, 2),
            ('%', _, _) => (TokenKind.Percent, 1),
            _ => (TokenKind.Faulty, 0),
        };
}
