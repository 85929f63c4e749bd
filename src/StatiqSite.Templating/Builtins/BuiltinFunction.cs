using System.Runtime.CompilerServices;
using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>A builtin function as a value that can be called: checks the count, brings named arguments to their place.</summary>
internal sealed class BuiltinFunction : Callable, IBuiltinValue
{
    private readonly Builtin _builtin;
    private readonly string[] _parameters;
    private readonly int _minimum;
    private readonly int _maximum;

    public BuiltinFunction(Builtin builtin) : base(builtin.Name)
    {
        _builtin = builtin;
        var parameters = builtin.Parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _minimum = parameters.Count(parameter => !parameter.EndsWith('?') && !parameter.EndsWith('*'));
        _maximum = parameters.Any(parameter => parameter.EndsWith('*')) ? int.MaxValue : parameters.Length;
        _parameters = [.. parameters.Select(parameter => parameter.TrimEnd('?', '*'))];
    }

    public string Summary => _builtin.Summary;

    public override Value Call(EvaluationContext context, CallArguments arguments)
    {
        context.Step();

        // Arguments that are missing at the end read as null: every body asks by Arguments, which knows how many there are.
        var room = new ArgumentRoom();
        var given = arguments.Names.Length == 0 ? arguments.Positional : Arrange(arguments, room);
        ArgumentCount.Check(Name, given.Length, _minimum, _maximum);
        try
        {
            return _builtin.Body(context, given);
        }
        catch (TemplateException failure) when (IsOfBody(failure))
        {
            throw Named(failure, arguments);
        }
    }

    public override void CallAndPrint(EvaluationContext context, CallArguments arguments)
    {
        var count = arguments.Positional.Length;
        if (_builtin.Printer is not { } printer || arguments.Names.Length > 0 || count < _minimum || count > _maximum)
        {
            context.Print(Call(context, arguments));
            return;
        }

        context.Step();
        try
        {
            printer(context, arguments.Positional);
        }
        catch (TemplateException failure) when (IsOfBody(failure))
        {
            throw Named(failure, arguments);
        }
    }

    private bool IsOfBody(TemplateException failure) =>
        failure.Span is null && failure.Argument >= 0 && failure.Argument < _parameters.Length;

    /// <summary>The fault with the name of the parameter for "this", and at the place of the argument where it was given by name.</summary>
    private TemplateException Named(TemplateException failure, CallArguments arguments)
    {
        const string Pronoun = "this ";
        var parameter = _parameters[failure.Argument];
        var given = arguments.Positional.Length;
        var place = failure.Argument < given ? failure.Argument : given + arguments.Names.IndexOf(parameter);
        var message = failure.Message.StartsWith(Pronoun, StringComparison.Ordinal)
            ? $"`{parameter}` of `{Name}` {failure.Message[Pronoun.Length..]}"
            : failure.Message;
        return new TemplateException(failure.Rule, message)
        {
            Argument = place,
            Label = failure.Label,
            Help = failure.Help,
            Notes = failure.Notes,
        };
    }

    private Span<Value> Arrange(CallArguments arguments, Span<Value> room)
    {
        var given = arguments.Positional;
        var wanted = Math.Max(_parameters.Length, given.Length);
        var all = wanted <= room.Length ? room[..wanted] : new Value[wanted];
        all.Fill(Value.Undefined);
        given.CopyTo(all);
        var count = given.Length;
        for (var i = 0; i < arguments.Names.Length; i++)
        {
            var index = IndexOf(arguments.Names[i], given.Length + i);
            if (index < given.Length)
            {
                throw TemplateFault.WrongArgument(
                    given.Length + i, $"`{Name}` gets its argument `{arguments.Names[i]}` twice");
            }

            all[index] = arguments.Named[i];
            count++;
        }

        ArgumentCount.Check(Name, count, _minimum, _maximum);
        for (var i = 0; i < _minimum; i++)
        {
            if (all[i].IsUndefined && i >= given.Length && !IsNamed(arguments, _parameters[i]))
            {
                throw TemplateFault.WrongArgument(-1, $"`{Name}` needs its argument `{_parameters[i]}`");
            }
        }

        return all;
    }

    private int IndexOf(string name, int argument)
    {
        var index = Array.IndexOf(_parameters, name);
        if (index >= 0)
        {
            return index;
        }

        var nearest = name.NearestOf(_parameters);
        throw new TemplateException(TemplateRules.WrongArgument, $"`{Name}` has no parameter `{name}`")
        {
            Argument = argument,
            Help = nearest is null ? null : $"there is a parameter with a similar name: `{nearest}`",
            Notes = _parameters.Length == 0
                ? ["it has no parameters"]
                : [$"its parameters are `{string.Join("`, `", _parameters)}`"],
        };
    }

    private static bool IsNamed(CallArguments arguments, string name) => arguments.Names.Contains(name);

    /// <summary>Room for the arguments of one call, on the stack.</summary>
    [InlineArray(6)]
    private struct ArgumentRoom
    {
        private Value _first;
    }
}
