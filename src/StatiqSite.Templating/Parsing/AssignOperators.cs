using StatiqSite.Templating.Syntax.Expressions;

namespace StatiqSite.Templating.Parsing;

/// <summary>The signs that assign, with what they do to the old value.</summary>
internal static class AssignOperators
{
    public static bool Contains(TokenKind kind) => kind == TokenKind.Assign || Of(kind) != BinaryOperator.None;

    public static BinaryOperator Of(TokenKind kind) => kind switch
    {
        TokenKind.PlusAssign => BinaryOperator.Add,
        TokenKind.MinusAssign => BinaryOperator.Subtract,
        TokenKind.StarAssign => BinaryOperator.Multiply,
        TokenKind.SlashAssign => BinaryOperator.Divide,
        TokenKind.SlashSlashAssign => BinaryOperator.DivideWhole,
        TokenKind.PercentAssign => BinaryOperator.Modulo,
        _ => BinaryOperator.None,
    };
}
