using StatiqSite.Diagnostics;
using StatiqSite.Templating.Syntax;
using StatiqSite.Templating.Syntax.Expressions;
using StatiqSite.Templating.Syntax.Statements;

namespace StatiqSite.Templating.Parsing;

/// <summary>Reads functions that a template defines: <c>func f(a, b = 1, rest...)</c>, <c>f(x) = x + 1</c>, <c>do … end</c>.</summary>
internal sealed class FunctionParser(
    TokenReader reader, ParseScope scope, ExpressionParser expressions, Func<Block> readBlock)
{
    private readonly TokenReader _reader = reader;
    private readonly ParseScope _scope = scope;
    private readonly ExpressionParser _expressions = expressions;
    private readonly Func<Block> _readBlock = readBlock;

    /// <summary>True where <c>name(a, b) =</c> stands.</summary>
    public bool IsInline()
    {
        if (_reader.Kind != TokenKind.Identifier || _reader.Next.Kind != TokenKind.OpenParenthesis
            || !_reader.IsNextAdjacent)
        {
            return false;
        }

        var start = _reader.Index;
        _reader.Advance();
        _reader.Advance();
        while (_reader.Kind is TokenKind.Identifier or TokenKind.Comma)
        {
            _reader.Advance();
        }

        var isInline = _reader.Kind == TokenKind.CloseParenthesis && _reader.Next.Kind == TokenKind.Assign;
        _reader.MoveTo(start);
        return isInline;
    }

    public FunctionStatement? ReadInline(int start)
    {
        var header = ReadHeader();
        _reader.Advance();
        var (loops, conditionals) = (_scope.Loops, _scope.Conditionals);
        (_scope.Loops, _scope.Conditionals) = (0, 0);
        var result = _expressions.ReadValue("what the function answers");
        (_scope.Loops, _scope.Conditionals) = (loops, conditionals);
        return header is null || result is null
            ? null
            : header.Define(_reader.SpanFrom(start), new Block(result.Span, []), result);
    }

    /// <summary>The name of a function and its parameters.</summary>
    public FunctionHeader? ReadHeader()
    {
        if (_reader.Kind is not (TokenKind.Identifier or TokenKind.Local))
        {
            _expressions.Expected("the name of a function");
            return null;
        }

        var token = _reader.Advance();
        var name = _reader.Letters(token).ToString();
        Expression target = token.Kind == TokenKind.Local
            ? _expressions.LocalOf(token)
            : new VariableExpression(_reader.SpanOf(token), name, _scope.SlotOf(name));
        if (target is not IAssignable)
        {
            _reader.Report(target.Span, $"`{name}` cannot name a function");
            return null;
        }

        if (_reader.Kind != TokenKind.OpenParenthesis)
        {
            return new FunctionHeader(target, name, null, TakesRest: false);
        }

        var parameters = new List<Parameter>();
        return ReadParameters(parameters) is { } takesRest
            ? new FunctionHeader(target, name, [.. parameters], takesRest)
            : null;
    }

    /// <summary>The statements of a function, up to its <c>end</c>.</summary>
    public Block ReadBody()
    {
        var (loops, conditionals, lines, readsLoop) =
            (_scope.Loops, _scope.Conditionals, _reader.LinesIgnored, _expressions.ReadsLoop);
        (_scope.Loops, _scope.Conditionals, _reader.LinesIgnored, _expressions.ReadsLoop) = (0, 0, 0, false);
        var body = _readBlock();
        (_scope.Loops, _scope.Conditionals, _reader.LinesIgnored, _expressions.ReadsLoop) =
            (loops, conditionals, lines, readsLoop);
        return body;
    }

    /// <summary>The function behind <c>do</c>, its <c>end</c> included.</summary>
    public ScriptFunction? ReadAnonymous()
    {
        var word = _reader.Previous;
        Parameter[]? parameters = null;
        var takesRest = false;
        if (_reader.Kind == TokenKind.OpenParenthesis)
        {
            var list = new List<Parameter>();
            if (ReadParameters(list) is not { } rest)
            {
                return null;
            }

            (parameters, takesRest) = ([.. list], rest);
        }

        var body = ReadBody();
        if (!_reader.IsWord("end"))
        {
            _reader.Report(_reader.SpanOf(word), "this `do` is not closed", "close it with `end`");
            return null;
        }

        _reader.Advance();
        return new ScriptFunction("do") { Body = body, Parameters = parameters, TakesRest = takesRest };
    }

    /// <summary>Whether the last parameter takes all further arguments; null where the list is faulty.</summary>
    private bool? ReadParameters(List<Parameter> parameters)
    {
        var takesRest = false;
        _reader.LinesIgnored++;
        _reader.Advance();
        while (_reader.Kind == TokenKind.Identifier && !takesRest)
        {
            var name = _reader.Letters(_reader.Advance()).ToString();
            Expression? missing = null;
            if (_reader.Kind == TokenKind.Ellipsis)
            {
                takesRest = true;
                _reader.Advance();
            }
            else if (_reader.Kind == TokenKind.Assign)
            {
                _reader.Advance();
                missing = _expressions.Read("what the parameter is if it is not given");
                if (missing is null)
                {
                    _reader.LinesIgnored--;
                    return null;
                }
            }
            else if (parameters.Count > 0 && parameters[^1].Default is not null)
            {
                _reader.Report(
                    _reader.SpanOf(_reader.Previous), $"`{name}` must be given, but stands behind one that need not",
                    $"write what it is if it is not given: `{name} = null`");
            }

            parameters.Add(new Parameter(name, _scope.SlotOf(name), missing));
            if (_reader.Kind != TokenKind.Comma)
            {
                break;
            }

            _reader.Advance();
        }

        _reader.LinesIgnored--;
        if (_reader.Kind != TokenKind.CloseParenthesis)
        {
            _expressions.Expected("a parameter or `)`");
            return null;
        }

        _reader.Advance();
        return takesRest;
    }
}

/// <summary>What stands before the body of a function.</summary>
internal sealed record FunctionHeader(Expression Target, string Name, Parameter[]? Parameters, bool TakesRest)
{
    public FunctionStatement Define(SourceSpan span, Block body, Expression? result = null) =>
        new(span, Target, new ScriptFunction(Name)
        {
            Body = body,
            Result = result,
            Parameters = Parameters,
            TakesRest = TakesRest,
        });
}
