using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Evaluation;

/// <summary>A function that a template can call.</summary>
public abstract class Callable(string name) : TemplateFunction(name)
{
    public abstract Value Call(EvaluationContext context, CallArguments arguments);

    /// <summary>Calls the function and prints what it answers; a function that can write straight to the output does.</summary>
    public virtual void CallAndPrint(EvaluationContext context, CallArguments arguments) =>
        context.Print(Call(context, arguments));
}
