using System.Text;
using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Syntax;
using StatiqSite.Templating.Syntax.Expressions;
using StatiqSite.Templating.Syntax.Statements;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Parsing;

/// <summary>Reads the tokens of a template; after a fault it goes on with the next statement, so that all faults are told at once.</summary>
internal sealed class StatementParser
{
    private readonly TokenReader _reader;
    private readonly ParseScope _scope;
    private readonly ExpressionParser _expressions;
    private readonly FunctionParser _functions;
    private readonly TemplateSettings _settings;

    private StatementParser(TokenReader reader, TemplateSettings settings)
    {
        _reader = reader;
        _settings = settings;
        _scope = new ParseScope(settings.Names);
        _expressions = new ExpressionParser(reader, _scope) { ReadAnonymousFunction = () => _functions!.ReadAnonymous() };
        _functions = new FunctionParser(reader, _scope, _expressions, () => ReadBlock([]));
    }

    /// <summary>The statements of a template; what is wrong with it is in the bag.</summary>
    public static Block Parse(SourceText source, GrowingArray<Token> tokens, TemplateSettings settings, DiagnosticBag diagnostics) =>
        new StatementParser(new TokenReader(source, tokens, diagnostics), settings).ReadTemplate();

    private Block ReadTemplate()
    {
        var block = ReadBlock([]);
        while (_reader.Kind != TokenKind.EndOfFile)
        {
            var stray = _reader.Current;
            _reader.Report(_reader.SpanOf(stray), $"{_reader.Describe(stray)} closes or continues nothing");
            SkipStatement();
            _ = ReadBlock([]);
        }

        return block;
    }

    /// <summary>Statements up to one of the words, or to a word that ends a block anywhere.</summary>
    private Block ReadBlock(ReadOnlySpan<string> ends)
    {
        var start = _reader.Current.Start;
        var statements = new List<Statement>();
        EnterBlock();
        while (_reader.Kind != TokenKind.EndOfFile && !IsEnd(ends))
        {
            if (ReadPiece() is { } statement)
            {
                statements.Add(statement);
            }
        }

        _scope.Depth--;
        return new Block(_reader.SpanFrom(start), [.. statements]);
    }

    private void EnterBlock()
    {
        if (++_scope.Depth > ParseScope.MaximumDepth)
        {
            _reader.Diagnostics.Add(new Diagnostic(
                TemplateRules.Limit, _reader.SpanOf(_reader.Current),
                $"more than {ParseScope.MaximumDepth} expressions and blocks stand in each other"));
            throw new TooDeepException();
        }
    }

    private bool IsEnd(ReadOnlySpan<string> ends)
    {
        if (_reader.Kind != TokenKind.Identifier)
        {
            return false;
        }

        var word = _reader.CurrentLetters;
        if (word is "end")
        {
            return true;
        }

        foreach (var end in ends)
        {
            if (word.SequenceEqual(end))
            {
                return true;
            }
        }

        return word is "else" or "when";
    }

    private Statement? ReadPiece()
    {
        var token = _reader.Current;
        switch (token.Kind)
        {
            case TokenKind.Text:
                _reader.Advance();
                return new TextStatement(_reader.SpanOf(token), Encoding.UTF8.GetBytes(token.Content!));
            case TokenKind.CodeEnter:
                _scope.Indent = _settings.AutoIndent && token.Content is { } indent
                    ? Encoding.UTF8.GetBytes(indent)
                    : null;
                _reader.Advance();
                return null;
            case TokenKind.CodeExit or TokenKind.NewLine or TokenKind.Semicolon:
                _reader.Advance();
                return null;
            default:
                return ReadStatement();
        }
    }

    private Statement? ReadStatement()
    {
        var before = _reader.Index;
        var statement = _reader.Kind == TokenKind.Identifier && _reader.Next.Kind != TokenKind.Dot
            ? ReadKeyword()
            : ReadExpressionStatement();
        if (statement is null)
        {
            SkipStatement();
            if (_reader.Index == before)
            {
                _reader.Advance();
            }
        }

        return statement;
    }

    private Statement? ReadKeyword()
    {
        var start = _reader.Current.Start;
        return _reader.CurrentLetters switch
        {
            "if" => ReadIf(start),
            "case" => ReadCase(start),
            "for" => ReadFor(start, isTableRow: false),
            "tablerow" => ReadFor(start, isTableRow: true),
            "while" => ReadWhile(start),
            "break" => ReadJump(start, Flow.Break),
            "continue" => ReadJump(start, Flow.Continue),
            "capture" => ReadCapture(start),
            "with" => ReadWith(start),
            "wrap" => ReadWrap(start),
            "import" => ReadImport(start),
            "readonly" => ReadReadOnly(start),
            "ret" => ReadReturn(start),
            "func" => ReadFunction(start),
            _ => ReadExpressionStatement(),
        };
    }

    /// <summary>Past the end of the statement that failed; what it reported is enough.</summary>
    private void SkipStatement()
    {
        _reader.LinesIgnored = 0;
        while (_reader.Kind is not (TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.EndOfFile
            or TokenKind.CodeEnter or TokenKind.Text))
        {
            _reader.Advance();
        }
    }

    /// <summary>True at the end of a statement; else what stands there is reported and skipped.</summary>
    private bool EndStatement()
    {
        if (_reader.Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.EndOfFile)
        {
            return true;
        }

        _expressions.Expected("the end of the statement");
        SkipStatement();
        return false;
    }

    private Statement? ReadExpressionStatement()
    {
        var start = _reader.Current.Start;
        if (_functions.IsInline())
        {
            var function = _functions.ReadInline(start);
            EndStatement();
            return function;
        }

        var indent = _scope.Indent;
        var expression = _expressions.Read("a statement");
        if (expression is null)
        {
            return null;
        }

        if (AssignOperators.Contains(_reader.Kind))
        {
            return ReadAssign(start, expression);
        }

        EndStatement();
        return Indented(new PrintStatement(_reader.SpanFrom(start), expression), indent);
    }

    private static Statement Indented(Statement statement, byte[]? indent) =>
        indent is null ? statement : new IndentedStatement(statement.Span, statement, indent);

    private AssignStatement? ReadAssign(int start, Expression target)
    {
        while (target is NestedExpression nested)
        {
            target = nested.Inner;
        }

        if (target is not IAssignable)
        {
            _reader.Report(target.Span, "nothing can be assigned to this", "assign to a name, a member or an item");
            return null;
        }

        var sign = _reader.Advance();
        if (_expressions.ReadValue("the value to assign") is not { } value)
        {
            return null;
        }

        EndStatement();
        return new AssignStatement(
            _reader.SpanFrom(start), target, AssignOperators.Of(sign.Kind), SignSpan(sign), value);
    }

    // Of `+=`, the part that calculates.
    private SourceSpan SignSpan(Token sign) => _reader.Source.Span(sign.Start, Math.Max(1, sign.Length - 1));

    private IfStatement? ReadIf(int start)
    {
        _reader.Advance();
        var test = _expressions.ReadValue("a condition");
        EndHeader(test);
        var then = ReadBlock(["else"]);
        Block? otherwise = null;
        if (_reader.IsWord("else"))
        {
            var elseStart = _reader.Advance().Start;
            if (_reader.IsWord("if"))
            {
                // The `else if` shares the one `end`.
                EnterBlock();
                var nested = ReadIf(_reader.Current.Start);
                _scope.Depth--;
                otherwise = nested is null ? null : new Block(_reader.SpanFrom(elseStart), [nested]);
                return test is null ? null : new IfStatement(_reader.SpanFrom(start), test, then, otherwise);
            }

            EndStatement();
            otherwise = ReadBlock([]);
        }

        ReadEnd(start, "if");
        return test is null ? null : new IfStatement(_reader.SpanFrom(start), test, then, otherwise);
    }

    private void EndHeader(Expression? header)
    {
        if (header is null)
        {
            SkipStatement();
            return;
        }

        EndStatement();
    }

    private void ReadEnd(int start, string keyword)
    {
        if (_reader.IsWord("end"))
        {
            _reader.Advance();
            EndStatement();
            return;
        }

        _reader.Report(
            _reader.Source.Span(start, keyword.Length), $"this `{keyword}` is not closed", "close it with `end`");
    }

    private CaseStatement? ReadCase(int start)
    {
        _reader.Advance();
        var subject = _expressions.ReadValue("the value to look at");
        EndHeader(subject);
        var branches = new List<CaseBranch>();

        // What stands before the first `when` is never reached, but its faults are told.
        _ = ReadBlock(["when"]);
        while (_reader.IsWord("when"))
        {
            _reader.Advance();
            var values = ReadWhenValues();
            EndHeader(values.Count == 0 ? null : values[^1]);
            branches.Add(new CaseBranch([.. values], ReadBlock(["when", "else"])));
        }

        Block? otherwise = null;
        if (_reader.IsWord("else"))
        {
            _reader.Advance();
            EndStatement();
            otherwise = ReadBlock([]);
        }

        ReadEnd(start, "case");
        return subject is null
            ? null
            : new CaseStatement(_reader.SpanFrom(start), subject, [.. branches], otherwise);
    }

    private List<Expression> ReadWhenValues()
    {
        var values = new List<Expression>();
        while (_expressions.ReadCaseValue() is { } value)
        {
            values.Add(value);
            if (_reader.Kind is not (TokenKind.Comma or TokenKind.PipePipe))
            {
                return values;
            }

            _reader.Advance();
            _reader.SkipLines();
        }

        return [];
    }

    private ForStatement? ReadFor(int start, bool isTableRow)
    {
        var keyword = isTableRow ? "tablerow" : "for";
        _reader.Advance();
        var header = ReadLoopHeader(start, keyword);
        if (header is null)
        {
            SkipStatement();
        }
        else
        {
            EndStatement();
        }

        _scope.Loops++;
        var body = ReadBlock(["else"]);
        _scope.Loops--;
        Block? otherwise = null;
        if (_reader.IsWord("else"))
        {
            _reader.Advance();
            EndStatement();
            otherwise = ReadBlock([]);
        }

        ReadEnd(start, keyword);
        return header is var (target, options)
            ? new ForStatement(_reader.SpanFrom(start), target, options, body, otherwise, isTableRow)
            : null;
    }

    private (LoopTarget Target, LoopOptions Options)? ReadLoopHeader(int start, string keyword)
    {
        var place = _reader.Source.Span(start, keyword.Length);
        var isLocal = _reader.Kind == TokenKind.Local;
        if (_reader.Kind != TokenKind.Identifier && !isLocal)
        {
            _reader.Report(
                place, $"this loop has {_reader.Describe(_reader.Current)} in place of a name",
                $"write `{keyword} x in list`", new RelatedPlace(_reader.SpanOf(_reader.Current), "no name"));
            return null;
        }

        var target = new LoopTarget(_scope.SlotOf(_reader.CurrentLetters.ToString()), isLocal);
        _reader.Advance();
        if (!_reader.IsWord("in"))
        {
            _reader.Report(
                place, $"this loop has {_reader.Describe(_reader.Current)} in place of `in`",
                $"write `{keyword} x in list`", new RelatedPlace(_reader.SpanOf(_reader.Current), "not `in`"));
            return null;
        }

        _reader.Advance();
        _expressions.ReadsLoop = true;
        var items = _expressions.ReadValue("what the loop goes over");
        _expressions.ReadsLoop = false;
        return items is null || ReadLoopOptions(items) is not { } options ? null : (target, options);
    }

    private LoopOptions? ReadLoopOptions(Expression items)
    {
        Expression? offset = null;
        Expression? limit = null;
        Expression? columns = null;
        var isReversed = false;
        while (_reader.Kind == TokenKind.Identifier)
        {
            var name = _reader.CurrentLetters.ToString();
            var isOption = name is "reversed" || (name is "offset" or "limit" or "cols" && _reader.Next.Kind == TokenKind.Colon);
            if (!isOption)
            {
                break;
            }

            // In Scriban the end of the range would take the word as its argument, and fail.
            if (items is BinaryExpression { IsRange: true })
            {
                _reader.Report(
                    _reader.SpanOf(_reader.Current), $"`{name}` stands behind a range without parentheses",
                    $"write `({items.Span.Text.ToString()}) {name}`");
                return null;
            }

            _reader.Advance();
            if (name == "reversed")
            {
                isReversed = true;
                continue;
            }

            _reader.Advance();
            if (_expressions.ReadArgument($"a number behind `{name}:`") is not { } value)
            {
                return null;
            }

            (offset, limit, columns) = name switch
            {
                "offset" => (value, limit, columns),
                "limit" => (offset, value, columns),
                _ => (offset, limit, value),
            };
        }

        return new LoopOptions(items, offset, limit, isReversed, columns);
    }

    private WhileStatement? ReadWhile(int start)
    {
        _reader.Advance();
        var test = _expressions.ReadValue("a condition");
        EndHeader(test);
        _scope.Loops++;
        var body = ReadBlock([]);
        _scope.Loops--;
        ReadEnd(start, "while");
        return test is null ? null : new WhileStatement(_reader.SpanFrom(start), test, body);
    }

    private JumpStatement? ReadJump(int start, Flow flow)
    {
        var word = _reader.Advance();
        if (_scope.Loops == 0)
        {
            _reader.Report(_reader.SpanOf(word), $"`{_reader.Letters(word)}` stands outside a loop");
            return null;
        }

        EndStatement();
        return new JumpStatement(_reader.SpanFrom(start), flow);
    }

    private CaptureStatement? ReadCapture(int start)
    {
        _reader.Advance();
        var target = _expressions.ReadValue("the name to capture into");
        if (target is not null and not IAssignable)
        {
            _reader.Report(target.Span, "nothing can be captured into this", "name a variable or a member");
            target = null;
        }

        EndHeader(target);
        var body = ReadBlock([]);
        ReadEnd(start, "capture");
        return target is null ? null : new CaptureStatement(_reader.SpanFrom(start), target, body);
    }

    private WithStatement? ReadWith(int start)
    {
        _reader.Advance();
        var target = _expressions.ReadValue("an object");
        EndHeader(target);
        var body = ReadBlock([]);
        ReadEnd(start, "with");
        return target is null ? null : new WithStatement(_reader.SpanFrom(start), target, body);
    }

    private Statement? ReadWrap(int start)
    {
        _reader.Advance();
        var indent = _scope.Indent;
        var target = _expressions.ReadValue("a function");
        EndHeader(target);
        var body = ReadBlock([]);
        ReadEnd(start, "wrap");
        if (target is null)
        {
            return null;
        }

        var call = target as CallExpression ?? new CallExpression(target.Span, target, [], [], []);
        return Indented(new WrapStatement(_reader.SpanFrom(start), call, body), indent);
    }

    private ImportStatement? ReadImport(int start)
    {
        _reader.Advance();
        if (_expressions.ReadValue("an object") is not { } source)
        {
            return null;
        }

        EndStatement();
        return new ImportStatement(_reader.SpanFrom(start), source);
    }

    private ReadOnlyStatement? ReadReadOnly(int start)
    {
        _reader.Advance();
        if (_reader.Kind is not (TokenKind.Identifier or TokenKind.Local))
        {
            _expressions.Expected("a name");
            return null;
        }

        var name = _reader.Advance();
        EndStatement();
        return new ReadOnlyStatement(
            _reader.SpanFrom(start), _scope.SlotOf(_reader.Letters(name).ToString()), name.Kind == TokenKind.Local);
    }

    private ReturnStatement? ReadReturn(int start)
    {
        _reader.Advance();
        if (_reader.Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.EndOfFile)
        {
            return new ReturnStatement(_reader.SpanFrom(start), null);
        }

        if (_expressions.ReadValue("what to answer") is not { } result)
        {
            return null;
        }

        EndStatement();
        return new ReturnStatement(_reader.SpanFrom(start), result);
    }

    private FunctionStatement? ReadFunction(int start)
    {
        _reader.Advance();
        if (_functions.ReadHeader() is not { } header)
        {
            SkipStatement();
            _ = _functions.ReadBody();
            ReadEnd(start, "func");
            return null;
        }

        EndStatement();
        var body = _functions.ReadBody();
        ReadEnd(start, "func");
        return header.Define(_reader.SpanFrom(start), body);
    }
}
