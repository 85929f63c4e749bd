using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>The functions on regular expressions, <c>regex.…</c>.</summary>
internal static class RegexFunctions
{
    /// <summary>A new function is one row here and its body below.</summary>
    public static readonly ImmutableArray<Builtin> All =
    [
        new("regex.match", "text pattern options?", "The first place that fits: the whole, then each group; empty where none does.", FirstMatch),
        new("regex.matches", "text pattern options?", "Every place that fits, each as `regex.match` gives it.", Matches),
        new("regex.replace", "text pattern replace options?", "The text with every place that fits replaced; `$1` is the first group.", Replace),
        new("regex.split", "text pattern options?", "The parts of the text between the places that fit.", Split),
        new("regex.escape", "pattern", "The text as a pattern that fits just it.", Escape),
        new("regex.unescape", "pattern", "The pattern without its escapes.", Unescape),
    ];

    private static Value FirstMatch(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var search = new RegexSearch(context, arguments, optionsIndex: 2);
        return search.First() is { } match ? Groups(context, match) : Value.Of(new TemplateArray(0));
    }

    private static Value Matches(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var search = new RegexSearch(context, arguments, optionsIndex: 2);
        var result = new TemplateArray(0);
        for (var match = search.First(); match is not null; match = search.Next(match))
        {
            context.Charge(32);
            result.Add(Groups(context, match));
        }

        return Value.Of(result);
    }

    private static Value Groups(EvaluationContext context, Match match)
    {
        var groups = Arguments.NewArray(context, match.Groups.Count);
        for (var i = 0; i < match.Groups.Count; i++)
        {
            context.Charge((2L * match.Groups[i].Length) + 64);
            groups.Add(Value.Of(match.Groups[i].Value));
        }

        return Value.Of(groups);
    }

    private static Value Replace(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var search = new RegexSearch(context, arguments, optionsIndex: 3);
        var replacement = Arguments.Text(context, arguments, 2);

        // What one place may become at most: every `$` stands for the whole text.
        var most = 2L * (replacement.Length + (replacement.Count('$') * (long)search.Text.Length));
        var result = new StringBuilder();
        var start = 0;
        for (var match = search.First(); match is not null; match = search.Next(match))
        {
            context.Charge(most > context.Limits.Bytes ? long.MaxValue : 0);
            var replaced = match.Result(replacement);
            context.Charge(2L * (match.Index - start + replaced.Length));
            result.Append(search.Text, start, match.Index - start).Append(replaced);
            start = match.Index + match.Length;
        }

        return Value.Of(result.Append(search.Text, start, search.Text.Length - start).ToString());
    }

    // As the library splits: captured groups stand between the parts.
    private static Value Split(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var search = new RegexSearch(context, arguments, optionsIndex: 2);
        var parts = new TemplateArray(0);
        var start = 0;
        for (var match = search.First(); match is not null; match = search.Next(match))
        {
            AddPart(context, parts, search.Text[start..match.Index]);
            for (var i = 1; i < match.Groups.Count; i++)
            {
                if (match.Groups[i].Success)
                {
                    AddPart(context, parts, match.Groups[i].Value);
                }
            }

            start = match.Index + match.Length;
        }

        AddPart(context, parts, search.Text[start..]);
        return Value.Of(parts);
    }

    private static void AddPart(EvaluationContext context, TemplateArray parts, string part)
    {
        context.Step();
        context.Charge((2L * part.Length) + 64);
        parts.Add(Value.Of(part));
    }

    private static Value Escape(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var text = Arguments.Text(context, arguments, 0);
        context.Charge(4L * text.Length);
        return Value.Of(Regex.Escape(text));
    }

    private static Value Unescape(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var text = Arguments.TextToChange(context, arguments, 0);
        try
        {
            return Value.Of(Regex.Unescape(text));
        }
        catch (ArgumentException)
        {
            throw TemplateFault.WrongArgument(0, $"`{Arguments.Shown(text)}` has an escape that does not exist");
        }
    }
}
