using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;

namespace StatiqSite.Templating.Syntax.Statements;

/// <summary><c>import o</c>: the members of the object become names; read-only names keep their value.</summary>
internal sealed class ImportStatement(SourceSpan span, Expression source) : Statement(span)
{
    private readonly Expression _source = source;

    public override Flow Execute(EvaluationContext context)
    {
        var source = _source.Evaluate(context);
        if (source.Object is not { } members)
        {
            throw source.IsNull
                ? new TemplateException(TemplateRules.NullTarget, _source.Span, $"`{_source.Span.Text}` is null")
                : new TemplateException(
                    TemplateRules.WrongArgument, _source.Span,
                    $"`import` needs an object, but this is {Faults.KindName(source)}");
        }

        context.Steps(members.Count);
        for (var i = 0; i < members.Count; i++)
        {
            // False means read-only, and that is what `readonly` is for.
            _ = context.Scope.Write(context.Scope.SlotOf(members.NameAt(i)), members.ValueAt(i));
        }

        return Flow.Normal;
    }
}
