namespace StatiqSite.Templating.Syntax.Expressions;

/// <summary>An operator with two operands.</summary>
internal enum BinaryOperator : byte
{
    None,
    Coalesce,
    CoalesceNot,
    Or,
    And,
    BitAnd,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideWhole,
    Modulo,
    ShiftLeft,
    ShiftRight,
    Range,
    RangeExclusive,
}
