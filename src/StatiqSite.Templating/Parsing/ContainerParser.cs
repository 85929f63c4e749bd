using StatiqSite.Templating.Syntax;
using StatiqSite.Templating.Syntax.Expressions;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Parsing;

/// <summary>Reads what holds other expressions between two signs: <c>(x)</c>, <c>[x]</c>, <c>{a: x}</c>, <c>$"{x}"</c>.</summary>
internal sealed class ContainerParser(TokenReader reader, ParseScope scope, ExpressionParser expressions)
{
    private readonly TokenReader _reader = reader;
    private readonly ParseScope _scope = scope;
    private readonly ExpressionParser _expressions = expressions;

    public InterpolationExpression? ReadInterpolation()
    {
        var start = _reader.Advance().Start;
        var parts = new List<Expression>();
        while (true)
        {
            switch (_reader.Kind)
            {
                case TokenKind.InterpolationText:
                    var text = _reader.Advance();
                    if (text.Content!.Length > 0)
                    {
                        parts.Add(new LiteralExpression(_reader.SpanOf(text), Value.Of(text.Content)));
                    }

                    break;
                case TokenKind.InterpolationEnter:
                    if (ReadInterpolated() is not { } part)
                    {
                        return null;
                    }

                    parts.Add(part);
                    break;
                case TokenKind.InterpolationClose:
                    _reader.Advance();
                    return new InterpolationExpression(_reader.SpanFrom(start), [.. parts]);
                default:
                    _expressions.Expected("the end of the text");
                    return null;
            }
        }
    }

    private Expression? ReadInterpolated()
    {
        _expressions.Open();
        var part = _expressions.Read("an expression behind `{`");
        return part is not null && _expressions.Close(TokenKind.InterpolationExit, "`}`") ? part : null;
    }

    public NestedExpression? ReadNested(int start)
    {
        var (conditionals, readsLoop) = (_scope.Conditionals, _expressions.ReadsLoop);
        (_scope.Conditionals, _expressions.ReadsLoop) = (0, false);
        _expressions.Open();
        var inner = _expressions.Read("an expression in the parentheses");
        (_scope.Conditionals, _expressions.ReadsLoop) = (conditionals, readsLoop);
        return inner is not null && _expressions.Close(TokenKind.CloseParenthesis, "`)`")
            ? new NestedExpression(_reader.SpanFrom(start), inner)
            : null;
    }

    public ArrayExpression? ReadArray(int start)
    {
        var items = new List<Expression>();
        _expressions.Open();
        while (_reader.Kind != TokenKind.CloseBracket)
        {
            if (items.Count > 0 && _reader.Kind is TokenKind.CodeExit or TokenKind.EndOfFile)
            {
                break;
            }

            if (_expressions.Read("an item of the array, or `]`") is not { } item)
            {
                _reader.LinesIgnored--;
                return null;
            }

            items.Add(item);
            if (_reader.Kind != TokenKind.Comma)
            {
                break;
            }

            _reader.Advance();
        }

        return _expressions.Close(TokenKind.CloseBracket, "`,` or `]`")
            ? new ArrayExpression(_reader.SpanFrom(start), [.. items])
            : null;
    }

    public ObjectExpression? ReadObject(int start)
    {
        var names = new List<string>();
        var values = new List<Expression>();
        _expressions.Open();
        while (_reader.Kind is TokenKind.Identifier or TokenKind.String)
        {
            var name = _reader.Advance();
            names.Add(name.Kind == TokenKind.String ? name.Value.Text : _reader.Letters(name).ToString());
            if (_reader.Kind != TokenKind.Colon)
            {
                _expressions.Expected("`:` and the value of the member");
                _reader.LinesIgnored--;
                return null;
            }

            _reader.Advance();
            if (_expressions.Read("the value of the member") is not { } value)
            {
                _reader.LinesIgnored--;
                return null;
            }

            values.Add(value);
            if (_reader.Kind != TokenKind.Comma)
            {
                break;
            }

            _reader.Advance();
        }

        return _expressions.Close(TokenKind.CloseBrace, "the name of a member, or `}`")
            ? new ObjectExpression(_reader.SpanFrom(start), [.. names], [.. values])
            : null;
    }
}
