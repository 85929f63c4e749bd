using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Syntax;

/// <summary>A piece of a template that has a value.</summary>
internal abstract class Expression(SourceSpan span) : Node(span)
{
    /// <summary>The value; a function that stands alone is called.</summary>
    public abstract Value Evaluate(EvaluationContext context);

    /// <summary>The value; a function is itself.</summary>
    public virtual Value EvaluateUncalled(EvaluationContext context) => Evaluate(context);

    /// <summary>Prints the value, by the shortest way there is.</summary>
    public virtual void Print(EvaluationContext context) => context.Print(Evaluate(context));

    /// <summary>A function that stands alone is called without arguments; any other value is itself.</summary>
    protected Value Called(EvaluationContext context, Value value)
    {
        if (value.Function is not Callable function)
        {
            return value;
        }

        try
        {
            return function.Call(context, default);
        }
        catch (TemplateException failure) when (failure.Span is null)
        {
            failure.Locate(Span);
            throw;
        }
    }
}
