using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;

namespace StatiqSite.Templating.Syntax.Statements;

/// <summary><c>with o</c>, body, <c>end</c>: plain names are members of the object.</summary>
internal sealed class WithStatement(SourceSpan span, Expression target, Block body) : Statement(span)
{
    private readonly Expression _target = target;
    private readonly Block _body = body;

    public override Flow Execute(EvaluationContext context)
    {
        var target = _target.Evaluate(context);
        if (target.Object is not { } known)
        {
            throw target.IsNull
                ? new TemplateException(TemplateRules.NullTarget, _target.Span, $"`{_target.Span.Text}` is null")
                : new TemplateException(
                    TemplateRules.WrongArgument, _target.Span,
                    $"`with` needs an object, but this is {Faults.KindName(target)}");
        }

        context.Scope.PushObject(known);
        var flow = _body.Execute(context);
        context.Scope.PopObject();
        return flow;
    }
}
