using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax.Statements;

/// <summary>What a loop over items is given: which items, from where, how many, in which order.</summary>
internal sealed record LoopOptions(Expression Items, Expression? Offset, Expression? Limit, bool IsReversed, Expression? Columns);

/// <summary>The variable that a loop sets, <c>x</c> or <c>$x</c>.</summary>
internal readonly record struct LoopTarget(int Slot, bool IsLocal);

/// <summary><c>for x in items offset: 1 limit: 2 reversed</c>, body, <c>else</c>, <c>end</c>; also <c>tablerow</c>.</summary>
internal sealed class ForStatement(
    SourceSpan span, LoopTarget target, LoopOptions options, Block body, Block? otherwise, bool isTableRow) : Statement(span)
{
    private readonly LoopTarget _target = target;
    private readonly LoopOptions _options = options;
    private readonly Block _body = body;
    private readonly Block? _otherwise = otherwise;
    private readonly bool _isTableRow = isTableRow;

    public override Flow Execute(EvaluationContext context)
    {
        var items = ItemsOf(context);
        var (start, count) = WindowOf(context, items.Count);
        if (count == 0)
        {
            return _otherwise is null ? Flow.Normal : _otherwise.Execute(context);
        }

        var columns = _isTableRow ? ColumnsOf(context) : 0;
        var scope = context.Scope;
        var saved = scope.BindLoop(_target.Slot, _target.IsLocal);
        var loop = context.EnterLoop(isWhile: false, count);
        var result = Flow.Normal;
        for (var i = 0; i < count; i++)
        {
            _body.PayForRun(context);
            var item = items[_options.IsReversed ? start + count - 1 - i : start + i];
            loop.MoveTo(i, item);
            scope.SetLoop(_target.Slot, item);
            var flow = _isTableRow ? ExecuteCell(context, loop, columns) : _body.Execute(context);
            if (flow is Flow.Break or Flow.Return)
            {
                result = flow == Flow.Return ? flow : Flow.Normal;
                break;
            }
        }

        context.LeaveLoop(loop);
        scope.UnbindLoop(saved);
        return result;
    }

    private TemplateArray ItemsOf(EvaluationContext context)
    {
        var items = _options.Items.Evaluate(context);
        return items.Kind switch
        {
            ValueKind.Array => items.Array!,
            ValueKind.Null or ValueKind.Undefined => TemplateArray.Empty,
            ValueKind.Object => MembersOf(context, items.Object!),
            ValueKind.Text => LettersOf(context, items.Text),
            _ => throw new TemplateException(
                TemplateRules.WrongArgument, _options.Items.Span, $"a loop needs an array, but this is {Faults.KindName(items)}"),
        };
    }

    private static TemplateArray MembersOf(EvaluationContext context, TemplateObject members)
    {
        context.Charge(members.Count * 64L);
        return MemberPairs.Of(members);
    }

    private static TemplateArray LettersOf(EvaluationContext context, string text)
    {
        context.Charge(text.Length * 64L);
        return new TemplateArray([.. text.Select(letter => Value.Of(letter.ToString()))]);
    }

    private (int Start, int Count) WindowOf(EvaluationContext context, int count)
    {
        var offset = NumberOf(context, _options.Offset, 0);
        var limit = NumberOf(context, _options.Limit, int.MaxValue);
        var start = (int)Math.Clamp(offset, 0, count);
        return (start, (int)Math.Clamp(limit, 0, count - start));
    }

    private long ColumnsOf(EvaluationContext context) => Math.Max(1, NumberOf(context, _options.Columns, 1));

    private static long NumberOf(EvaluationContext context, Expression? option, long missing)
    {
        if (option is null)
        {
            return missing;
        }

        var value = option.Evaluate(context);
        return value.IsNumber
            ? value.Integer
            : throw new TemplateException(
                TemplateRules.WrongArgument, option.Span, $"a loop counts by whole numbers, but this is {Faults.KindName(value)}");
    }

    private Flow ExecuteCell(EvaluationContext context, LoopState loop, long columns)
    {
        var output = context.Output;
        loop.Column = (int)(loop.Index % columns);
        if (loop.Column == 0)
        {
            output.Write("<tr class=\"row"u8);
            output.Write((loop.Index / columns) + 1);
            output.Write("\">"u8);
        }

        output.Write("<td class=\"col"u8);
        output.Write(loop.Column + 1L);
        output.Write("\">"u8);
        var flow = _body.Execute(context);
        output.Write("</td>"u8);
        var isLast = loop.Index == loop.Length - 1 || flow is Flow.Break or Flow.Return;
        if (isLast || loop.Column == columns - 1)
        {
            output.Write("</tr>\n"u8);
        }

        return flow;
    }
}
