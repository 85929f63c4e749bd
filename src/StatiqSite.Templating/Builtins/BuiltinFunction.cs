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
        var given = arguments.Positional;
        if (arguments.Names.Length == 0)
        {
            // Missing arguments read as null: every body asks by Arguments, which knows the length.
            ArgumentCount.Check(Name, given.Length, _minimum, _maximum);
            return _builtin.Body(context, given);
        }

        var room = new ArgumentRoom();
        var arranged = Arrange(arguments, room);
        try
        {
            return _builtin.Body(context, arranged);
        }
        catch (TemplateException failure) when (failure.Span is null && failure.Argument >= given.Length)
        {
            throw AtNamed(failure, given.Length + arguments.Names.IndexOf(_parameters[failure.Argument]));
        }
    }

    public override void CallAndPrint(EvaluationContext context, CallArguments arguments)
    {
        var count = arguments.Positional.Length;
        if (_builtin.Printer is { } printer && arguments.Names.Length == 0 && count >= _minimum && count <= _maximum)
        {
            context.Step();
            printer(context, arguments.Positional);
            return;
        }

        context.Print(Call(context, arguments));
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

    // The body counts parameters; the place of a named argument is where the call has it.
    private static TemplateException AtNamed(TemplateException failure, int argument) =>
        new(failure.Rule, failure.Message)
        {
            Argument = argument,
            Label = failure.Label,
            Help = failure.Help,
            Notes = failure.Notes,
        };

    private static bool IsNamed(CallArguments arguments, string name) => arguments.Names.Contains(name);

    /// <summary>Room for the arguments of one call, on the stack.</summary>
    [InlineArray(6)]
    private struct ArgumentRoom
    {
        private Value _first;
    }
}
