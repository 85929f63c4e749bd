using StatiqSite.Diagnostics;
using StatiqSite.Templating.Syntax;
using StatiqSite.Templating.Syntax.Expressions;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Parsing;

/// <summary>Reads expressions; answers null where it has reported what stands in place of one.</summary>
internal sealed class ExpressionParser
{
    private readonly TokenReader _reader;
    private readonly ParseScope _scope;
    private readonly ContainerParser _containers;

    public ExpressionParser(TokenReader reader, ParseScope scope)
    {
        (_reader, _scope) = (reader, scope);
        _containers = new ContainerParser(reader, scope, this);
    }

    /// <summary>Reads the body of <c>do … end</c>; set by the parser of statements.</summary>
    public required Func<ScriptFunction?> ReadAnonymousFunction { get; init; }

    /// <summary>An expression that is not assigned to: <c>if x = 1</c> is a fault.</summary>
    public Expression? ReadValue(string wanted)
    {
        var start = _reader.Current.Start;
        var expression = Read(wanted);
        if (expression is not null && AssignOperators.Contains(_reader.Kind))
        {
            _reader.Report(
                _reader.Source.Span(start, expression.Span.Length), "nothing can be assigned inside an expression",
                _reader.Kind == TokenKind.Assign ? "write `==` to compare" : null);
            return null;
        }

        return expression;
    }

    /// <summary>An expression with its condition: <c>a ? b : c</c>, the weakest of all.</summary>
    public Expression? Read(string wanted)
    {
        Enter();
        var start = _reader.Current.Start;
        var test = ReadPipe(wanted);
        if (test is null || _reader.Kind != TokenKind.Question)
        {
            Leave();
            return test;
        }

        _reader.Advance();
        _reader.SkipLines();
        _scope.Conditionals++;
        var then = Read("an expression behind `?`");
        _scope.Conditionals--;
        if (then is null)
        {
            Leave();
            return null;
        }

        if (_reader.Kind != TokenKind.Colon)
        {
            Expected("`:` and what holds otherwise");
            Leave();
            return null;
        }

        _reader.Advance();
        _reader.SkipLines();
        var otherwise = Read("an expression behind `:`");
        Leave();
        return otherwise is null
            ? null
            : new ConditionalExpression(_reader.SpanFrom(start), test, then, otherwise);
    }

    /// <summary>One value behind <c>when</c>; a comma or <c>||</c> stands before the next.</summary>
    public Expression? ReadCaseValue() => ReadBinary("a value behind `when`", precedence: 30);

    /// <summary>A value that no argument follows: behind <c>limit:</c> stands <c>reversed</c>, not an argument.</summary>
    public Expression? ReadArgument(string wanted)
    {
        var start = _reader.Current.Start;
        var first = ReadUnary(wanted, mayCall: false);
        return first is null ? null : ContinueBinary(start, first, 0);
    }

    private Expression? ReadPipe(string wanted)
    {
        var start = _reader.Current.Start;
        var depth = _scope.Depth;
        var left = ReadBinary(wanted, 0);
        while (left is not null
            && (_reader.Kind is TokenKind.Pipe or TokenKind.PipeGreater
                || _reader.SkipLinesBefore(TokenKind.Pipe, TokenKind.PipeGreater)))
        {
            Enter();
            _reader.Advance();
            _reader.SkipLines();
            var target = ReadUnary("a function behind `|`", mayCall: true);
            left = target is null ? null : Piped(start, left, target);
            left = left is null ? null : ContinueBinary(start, left, 0);
        }

        _scope.Depth = depth;
        return left;
    }

    private CallExpression? Piped(int start, Expression piped, Expression target)
    {
        var span = _reader.SpanFrom(start);
        switch (target)
        {
            case CallExpression call:
                return call.WithPiped(span, piped);
            case VariableExpression or MemberExpression or IndexExpression or LocalExpression
                or ArgumentExpression or NestedExpression or BlockDelegateExpression:
                return new CallExpression(span, target, [piped], [], []);
            default:
                _reader.Report(target.Span, "a value can only be piped into a function");
                return null;
        }
    }

    private Expression? ReadBinary(string wanted, int precedence)
    {
        var start = _reader.Current.Start;
        var left = ReadUnary(wanted, mayCall: true);
        return left is null ? null : ContinueBinary(start, left, precedence);
    }

    // A chain stands in itself to the left: each link is a level of the tree.
    private Expression? ContinueBinary(int start, Expression first, int precedence)
    {
        Expression? left = first;
        var depth = _scope.Depth;
        while (left is not null)
        {
            var (sign, strength) = BinaryOperators.Of(_reader.Kind);
            if (sign == BinaryOperator.None || strength <= precedence)
            {
                break;
            }

            var signToken = _reader.Advance();
            _reader.SkipLines();
            Enter();
            var right = ReadBinary($"an expression behind `{_reader.Letters(signToken)}`", strength);
            left = right is null
                ? null
                : new BinaryExpression(_reader.SpanFrom(start), sign, _reader.SpanOf(signToken), left, right);
        }

        _scope.Depth = depth;
        return left;
    }

    private Expression? ReadUnary(string wanted, bool mayCall)
    {
        var start = _reader.Current.Start;
        switch (_reader.Kind)
        {
            case TokenKind.Not:
                return ReadSigned(operand => new UnaryExpression(_reader.SpanFrom(start), UnaryOperator.Not, operand), mayCall);
            case TokenKind.Minus:
                return ReadSigned(operand => new UnaryExpression(_reader.SpanFrom(start), UnaryOperator.Minus, operand), mayCall);
            case TokenKind.Plus:
                return ReadSigned(operand => new UnaryExpression(_reader.SpanFrom(start), UnaryOperator.Plus, operand), mayCall);
            case TokenKind.Caret:
                return ReadSigned(operand => new ExpandExpression(_reader.SpanFrom(start), operand), mayCall: false);
            case TokenKind.At:
                return ReadSigned(operand => new AliasExpression(_reader.SpanFrom(start), operand), mayCall: false);
            case TokenKind.PlusPlus or TokenKind.MinusMinus:
                var change = _reader.Kind == TokenKind.PlusPlus ? 1 : -1;
                return ReadSigned(operand => Increment(start, operand, change, isPrefix: true), mayCall: false);
            default:
                return ReadCall(wanted, mayCall);
        }
    }

    private Expression? ReadSigned(Func<Expression, Expression?> make, bool mayCall)
    {
        var sign = _reader.Advance();
        Enter();
        var operand = ReadUnary($"an expression behind `{_reader.Letters(sign)}`", mayCall);
        Leave();
        return operand is null ? null : make(operand);
    }

    private IncrementExpression? Increment(int start, Expression target, int change, bool isPrefix)
    {
        if (target is IAssignable)
        {
            return new IncrementExpression(_reader.SpanFrom(start), target, change, isPrefix);
        }

        _reader.Report(target.Span, "only a name, a member or an item can be counted up or down");
        return null;
    }

    private Expression? ReadCall(string wanted, bool mayCall)
    {
        var start = _reader.Current.Start;
        var target = ReadPath(wanted);
        if (target is null)
        {
            return null;
        }

        if (_reader.Kind is TokenKind.PlusPlus or TokenKind.MinusMinus && _reader.IsAdjacent && target is IAssignable)
        {
            var change = _reader.Advance().Kind == TokenKind.PlusPlus ? 1 : -1;
            return Increment(start, target, change, isPrefix: false);
        }

        return mayCall && IsPath(target) && StartsArgument(isFirst: true) ? ReadArguments(start, target) : target;
    }

    private static bool IsPath(Expression target) =>
        target is VariableExpression or LocalExpression or MemberExpression or IndexExpression or ArgumentExpression
            or BlockDelegateExpression;

    private CallExpression? ReadArguments(int start, Expression target)
    {
        var arguments = new List<Expression>();
        var names = new List<string>();
        var named = new List<Expression>();
        while (StartsArgument(isFirst: arguments.Count + named.Count == 0))
        {
            Enter();
            var name = ReadArgumentName();
            var argument = ReadUnary("an argument", mayCall: false);
            Leave();
            if (argument is null)
            {
                return null;
            }

            if (name is null)
            {
                arguments.Add(argument);
                continue;
            }

            names.Add(name);
            named.Add(argument);
        }

        return new CallExpression(_reader.SpanFrom(start), target, [.. arguments], [.. names], [.. named]);
    }

    private string? ReadArgumentName()
    {
        if (_reader.Kind != TokenKind.Identifier || _reader.Next.Kind != TokenKind.Colon
            || (!_reader.IsNextAdjacent && _scope.Conditionals > 0))
        {
            return null;
        }

        var name = _reader.CurrentLetters.ToString();
        _reader.Advance();
        _reader.Advance();
        return name;
    }

    private bool StartsArgument(bool isFirst) => _reader.Kind switch
    {
        TokenKind.Identifier => !IsLoopOption(),
        TokenKind.Local or TokenKind.Number or TokenKind.String
            or TokenKind.InterpolationOpen or TokenKind.OpenParenthesis or TokenKind.OpenBrace or TokenKind.Not
            or TokenKind.Caret or TokenKind.At => true,
        TokenKind.OpenBracket => !_reader.IsAdjacent,
        TokenKind.Minus or TokenKind.Plus => !isFirst && !_reader.IsAdjacent && _reader.IsNextAdjacent,
        _ => false,
    };

    /// <summary>True while the items of a loop are read: <c>limit:</c> and its like belong to the loop.</summary>
    public bool ReadsLoop { get; set; }

    private bool IsLoopOption() =>
        ReadsLoop && _reader.LinesIgnored == 0
        && (_reader.IsWord("reversed")
            || ((_reader.IsWord("limit") || _reader.IsWord("offset") || _reader.IsWord("cols"))
                && _reader.Next.Kind == TokenKind.Colon));

    private Expression? ReadPath(string wanted)
    {
        var start = _reader.Current.Start;
        var depth = _scope.Depth;
        var target = ReadPrimary(wanted);
        for (; target is not null; Enter())
        {
            switch (_reader.Kind)
            {
                case TokenKind.Dot or TokenKind.QuestionDot:
                    target = ReadMember(start, target);
                    break;
                case TokenKind.OpenBracket when _reader.IsAdjacent:
                    target = ReadIndex(start, target);
                    break;
                case TokenKind.OpenParenthesis when _reader.IsAdjacent && IsPath(target):
                    target = ReadParenthesizedCall(start, target);
                    break;
                default:
                    _scope.Depth = depth;
                    return target;
            }
        }

        _scope.Depth = depth;
        return null;
    }

    private MemberExpression? ReadMember(int start, Expression target)
    {
        var isGuarded = _reader.Advance().Kind == TokenKind.QuestionDot;
        if (_reader.Kind != TokenKind.Identifier)
        {
            Expected("the name of a member");
            return null;
        }

        var member = _reader.Advance();
        return new MemberExpression(
            _reader.SpanFrom(start), target, _reader.Letters(member).ToString(), _reader.SpanOf(member), isGuarded);
    }

    private IndexExpression? ReadIndex(int start, Expression target)
    {
        Open();
        var index = Read("an index");
        return index is not null && Close(TokenKind.CloseBracket, "`]`")
            ? new IndexExpression(_reader.SpanFrom(start), target, index)
            : null;
    }

    private CallExpression? ReadParenthesizedCall(int start, Expression target)
    {
        var arguments = new List<Expression>();
        var names = new List<string>();
        var named = new List<Expression>();
        Open();
        while (_reader.Kind != TokenKind.CloseParenthesis)
        {
            var name = _reader.Kind == TokenKind.Identifier && _reader.Next.Kind == TokenKind.Colon
                ? _reader.CurrentLetters.ToString()
                : null;
            if (name is not null)
            {
                _reader.Advance();
                _reader.Advance();
                names.Add(name);
            }

            if (Read("an argument") is not { } argument)
            {
                _reader.LinesIgnored--;
                return null;
            }

            (name is null ? arguments : named).Add(argument);
            if (_reader.Kind != TokenKind.Comma)
            {
                break;
            }

            _reader.Advance();
        }

        return Close(TokenKind.CloseParenthesis, "`)`")
            ? new CallExpression(_reader.SpanFrom(start), target, [.. arguments], [.. names], [.. named])
            : null;
    }

    private Expression? ReadPrimary(string wanted)
    {
        var token = _reader.Current;
        switch (token.Kind)
        {
            case TokenKind.Number or TokenKind.String:
                _reader.Advance();
                return new LiteralExpression(_reader.SpanOf(token), token.Value);
            case TokenKind.Identifier:
                return ReadName(token);
            case TokenKind.Local:
                _reader.Advance();
                return LocalOf(token);
            case TokenKind.InterpolationOpen:
                return _containers.ReadInterpolation();
            case TokenKind.OpenParenthesis:
                return _containers.ReadNested(token.Start);
            case TokenKind.OpenBracket:
                return _containers.ReadArray(token.Start);
            case TokenKind.OpenBrace:
                return _containers.ReadObject(token.Start);
            case TokenKind.Faulty:
                // The lexer has told what is wrong here.
                return null;
            default:
                Expected(wanted);
                return null;
        }
    }

    private Expression? ReadName(Token token)
    {
        var name = _reader.Letters(token).ToString();
        if (name is "for" or "while" or "tablerow" && _reader.Next.Kind == TokenKind.Dot)
        {
            return ReadLoopVariable(token, name);
        }

        _reader.Advance();
        var span = _reader.SpanOf(token);
        return name switch
        {
            "true" => new LiteralExpression(span, Value.True),
            "false" => new LiteralExpression(span, Value.False),
            "null" => new LiteralExpression(span, Value.Null),
            "this" => new ThisExpression(span),
            "do" => ReadAnonymousFunction() is { } function
                ? new AnonymousFunctionExpression(_reader.SpanFrom(token.Start), function)
                : null,
            _ => new VariableExpression(span, name, _scope.SlotOf(name)),
        };
    }

    private LoopVariableExpression? ReadLoopVariable(Token loop, string name)
    {
        _reader.Advance();
        _reader.Advance();
        if (_reader.Kind != TokenKind.Identifier)
        {
            Expected("what the loop says of itself");
            return null;
        }

        var member = _reader.Advance();
        var path = $"{name}.{_reader.Letters(member)}";
        LoopVariable? variable = (name, _reader.Letters(member).ToString()) switch
        {
            (_, "index") => LoopVariable.Index,
            (_, "first") => LoopVariable.First,
            (_, "even") => LoopVariable.Even,
            (_, "odd") => LoopVariable.Odd,
            ("while", _) => null,
            (_, "rindex") => LoopVariable.ReverseIndex,
            (_, "last") => LoopVariable.Last,
            (_, "changed") => LoopVariable.Changed,
            (_, "length") => LoopVariable.Length,
            ("tablerow", "col") => LoopVariable.Column,
            _ => null,
        };
        if (variable is { } known)
        {
            return new LoopVariableExpression(
                _reader.SpanFrom(loop.Start), _reader.SpanOf(member), known, path, name == "while");
        }

        _reader.Report(
            _reader.SpanFrom(loop.Start), $"a loop has no `{path}`",
            name == "while"
                ? "there are `while.index`, `first`, `even` and `odd`"
                : $"there are `{name}.index`, `rindex`, `first`, `last`, `even`, `odd`, `changed` and `length`");
        return null;
    }

    /// <summary>What a <c>$…</c> names.</summary>
    public Expression LocalOf(Token token)
    {
        var span = _reader.SpanOf(token);
        var name = _reader.Letters(token).ToString();
        if (name == "$")
        {
            return new ArgumentExpression(span, -1);
        }

        if (name == "$$")
        {
            return new BlockDelegateExpression(span);
        }

        return int.TryParse(name.AsSpan(1), System.Globalization.NumberStyles.None, null, out var index)
            ? new ArgumentExpression(span, index)
            : new LocalExpression(span, name, _scope.SlotOf(name));
    }

    /// <summary>Past an opening sign; line breaks do not count behind it.</summary>
    public void Open()
    {
        _reader.LinesIgnored++;
        _reader.Advance();
    }

    /// <summary>Past a closing sign; false where it is missing, which is reported.</summary>
    public bool Close(TokenKind kind, string wanted)
    {
        _reader.LinesIgnored--;
        if (_reader.Kind != kind)
        {
            Expected(wanted);
            return false;
        }

        _reader.Advance();
        return true;
    }

    /// <summary>Reports what stands where something else should.</summary>
    public void Expected(string wanted)
    {
        var found = _reader.Current;
        if (found.Kind != TokenKind.Faulty)
        {
            _reader.Report(_reader.SpanOf(found), $"there is {_reader.Describe(found)} where {wanted} should stand");
        }
    }

    private void Enter()
    {
        if (++_scope.Depth <= ParseScope.MaximumDepth)
        {
            return;
        }

        _reader.Diagnostics.Add(new Diagnostic(
            Evaluation.TemplateRules.Limit, _reader.SpanOf(_reader.Current),
            $"more than {ParseScope.MaximumDepth} expressions and blocks stand in each other"));
        throw new TooDeepException();
    }

    private void Leave() => _scope.Depth--;
}
