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
        var given = arguments.Positional;
        if (arguments.Names.Length == 0 && given.Length >= _parameters.Length && given.Length <= _maximum)
        {
            return _builtin.Body(context, given);
        }

        return _builtin.Body(context, Arrange(arguments));
    }

    public override void CallAndPrint(EvaluationContext context, CallArguments arguments)
    {
        if (_builtin.Printer is { } printer && arguments.Names.Length == 0
            && arguments.Positional.Length == _parameters.Length)
        {
            printer(context, arguments.Positional);
            return;
        }

        context.Print(Call(context, arguments));
    }

    private Value[] Arrange(CallArguments arguments)
    {
        var given = arguments.Positional;
        var all = new Value[Math.Max(_parameters.Length, given.Length)];
        all.AsSpan().Fill(Value.Undefined);
        given.CopyTo(all);
        var count = given.Length;
        for (var i = 0; i < arguments.Names.Length; i++)
        {
            var name = arguments.Names[i];
            var index = Array.IndexOf(_parameters, name);
            if (index < 0)
            {
                throw new TemplateException(
                    TemplateRules.WrongArgument, $"`{Name}` has no parameter `{name}`")
                {
                    Argument = given.Length + i,
                    Notes = [$"its parameters are `{string.Join("`, `", _parameters)}`"],
                };
            }

            all[index] = arguments.Named[i];
            count = index >= given.Length ? count + 1 : count;
        }

        ArgumentCount.Check(Name, count, _minimum, _maximum);
        return all;
    }
}
