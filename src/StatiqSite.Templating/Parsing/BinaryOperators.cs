using StatiqSite.Templating.Syntax.Expressions;

namespace StatiqSite.Templating.Parsing;

/// <summary>The signs between two operands, with how strongly they bind.</summary>
internal static class BinaryOperators
{
    public static (BinaryOperator Sign, int Strength) Of(TokenKind kind) => kind switch
    {
        TokenKind.QuestionQuestion => (BinaryOperator.Coalesce, 20),
        TokenKind.QuestionNot => (BinaryOperator.CoalesceNot, 20),
        TokenKind.PipePipe => (BinaryOperator.Or, 30),
        TokenKind.AmpersandAmpersand => (BinaryOperator.And, 40),
        TokenKind.Ampersand => (BinaryOperator.BitAnd, 60),
        TokenKind.Equal => (BinaryOperator.Equal, 70),
        TokenKind.NotEqual => (BinaryOperator.NotEqual, 70),
        TokenKind.Less => (BinaryOperator.Less, 80),
        TokenKind.LessEqual => (BinaryOperator.LessOrEqual, 80),
        TokenKind.Greater => (BinaryOperator.Greater, 80),
        TokenKind.GreaterEqual => (BinaryOperator.GreaterOrEqual, 80),
        TokenKind.Plus => (BinaryOperator.Add, 100),
        TokenKind.Minus => (BinaryOperator.Subtract, 100),
        TokenKind.Star => (BinaryOperator.Multiply, 110),
        TokenKind.Slash => (BinaryOperator.Divide, 110),
        TokenKind.SlashSlash => (BinaryOperator.DivideWhole, 110),
        TokenKind.Percent => (BinaryOperator.Modulo, 110),
        TokenKind.LessLess => (BinaryOperator.ShiftLeft, 110),
        TokenKind.GreaterGreater => (BinaryOperator.ShiftRight, 110),
        TokenKind.DotDot => (BinaryOperator.Range, 130),
        TokenKind.DotDotLess => (BinaryOperator.RangeExclusive, 130),
        _ => (BinaryOperator.None, 0),
    };
}
