using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary><c>include 'name' …</c>: another template's output, as a raw value; in it <c>$0</c> is the name and <c>$1</c>, <c>$x</c> are the arguments.</summary>
internal sealed class IncludeFunction() : Callable("include"), IBuiltinValue, IIncluder
{
    public override Value Call(EvaluationContext context, CallArguments arguments)
    {
        var mark = context.Output.Length;
        CallAndPrint(context, arguments);
        return context.TakeFrom(mark);
    }

    public override void CallAndPrint(EvaluationContext context, CallArguments arguments)
    {
        if (arguments.Positional.Length == 0)
        {
            throw new TemplateException(TemplateRules.WrongArgument, "`include` needs the name of a template");
        }

        var name = arguments.Positional[0];
        Includes.Write(context, Includes.Find(context, name), name, arguments);
    }
}

/// <summary><c>include_join names separator begin end</c>: templates one after the other; a part that begins with <c>tpl:</c> names a template.</summary>
internal sealed class IncludeJoinFunction() : Callable("include_join"), IBuiltinValue, IIncluder
{
    public override Value Call(EvaluationContext context, CallArguments arguments)
    {
        var given = arguments.Positional;
        ArgumentCount.Check(Name, given.Length, 2, 4);
        var mark = context.Output.Length;
        if (given[0].Array is not { } names)
        {
            throw Arguments.Wrong(0, "an array of names", given[0]);
        }

        var begin = given.Length > 2 ? given[2] : Value.Null;
        var end = given.Length > 3 ? given[3] : Value.Null;
        WritePart(context, begin);
        var content = context.Output.Length;
        for (var i = 0; i < names.Count; i++)
        {
            if (i > 0)
            {
                WritePart(context, given[1]);
            }

            Includes.Write(context, Includes.Find(context, names[i]), names[i], default);
        }

        if (context.Output.Length == content)
        {
            context.Output.Truncate(mark);
        }
        else
        {
            WritePart(context, end);
        }

        return context.TakeFrom(mark);
    }

    private static void WritePart(EvaluationContext context, Value part)
    {
        if (part.Text.StartsWith("tpl:", StringComparison.Ordinal))
        {
            var name = Value.Of(part.Text[4..]);
            Includes.Write(context, Includes.Find(context, name), name, default);
            return;
        }

        // The separator of a join is the theme's own markup.
        context.Output.WriteText(part.Text);
    }
}

/// <summary>Finds and runs included templates.</summary>
internal static class Includes
{
    public static ITemplateBody Find(EvaluationContext context, Value name)
    {
        if (!name.IsText)
        {
            throw Arguments.Wrong(0, "the name of a template", name);
        }

        if (context.Loader.Load(name.Text) is { } body)
        {
            return body;
        }

        throw new TemplateException(TemplateRules.UnknownTemplate, $"there is no template `{name.Text}`")
        {
            Argument = 0,
            Help = name.Text.NearestOf(context.Loader.Names) is { } nearest
                ? $"there is a template with a similar name: `{nearest}`"
                : null,
        };
    }

    public static void Write(EvaluationContext context, ITemplateBody body, Value name, CallArguments arguments)
    {
        context.Descend();
        var given = arguments.Positional.Length > 1 || arguments.Names.Length > 0 ? ArgumentsOf(context.Scope, arguments) : null;
        var loop = context.Loop;
        var mark = context.Scope.Enter(given, name, block: null, hasContext: false);
        for (var i = 0; i < arguments.Names.Length; i++)
        {
            context.Scope.WriteLocal(context.Scope.LocalSlotOf(arguments.Names[i]), arguments.Named[i]);
        }

        body.Execute(context);
        context.Scope.Leave(mark);
        context.Scope.ReturnArguments(given);
        context.Loop = loop;
        context.Ascend();
    }

    private static TemplateArray ArgumentsOf(Scope scope, CallArguments arguments)
    {
        var result = scope.RentArguments(arguments.Positional);
        for (var i = 0; i < arguments.Names.Length; i++)
        {
            result.AttachedProperties().TrySet(arguments.Names[i], arguments.Named[i]);
        }

        return result;
    }
}
