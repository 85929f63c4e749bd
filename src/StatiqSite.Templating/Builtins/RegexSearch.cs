using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>One regular expression on its way through one text, and what its search costs.</summary>
/// <remarks>
/// Whatever can be read without going back is, in steps that depend on the text and the pattern alone. Only a pattern that looks
/// around or refers to its own groups tries one way after another, and only that one is stopped by a clock.
/// </remarks>
internal sealed class RegexSearch
{
    // A search has this to do before it looks at the first letter.
    private const int StepsOfSearch = 8;

    // At worst a search looks at each letter with each part of the pattern.
    private const int PartsOfStep = 16;

    // A search that may look far ahead at worst looks from each match to the end of the text, quickly.
    private const int LettersAheadOfStep = 32;

    private readonly EvaluationContext _context;
    private readonly RegexPattern _pattern;

    /// <param name="optionsIndex">Which argument holds the options; the text and the pattern are the first two.</param>
    public RegexSearch(EvaluationContext context, ReadOnlySpan<Value> arguments, int optionsIndex)
    {
        _context = context;
        Text = Arguments.Text(context, arguments, 0);
        _pattern = RegexPattern.Of(context, arguments, optionsIndex);
    }

    public string Text { get; }

    /// <summary>The first place that fits; null where none does.</summary>
    public Match? First()
    {
        _context.Steps(StepsOfSearch + (Text.Length * _pattern.Size / PartsOfStep));
        return Search(previous: null);
    }

    /// <summary>The next place that fits; null where none does.</summary>
    public Match? Next(Match previous)
    {
        var ahead = _pattern.LooksFar ? (Text.Length - previous.Index) / LettersAheadOfStep : _pattern.Size / PartsOfStep;
        _context.Steps(1 + ahead);
        return Search(previous);
    }

    private Match? Search(Match? previous)
    {
        var match = _pattern.GoesBack ? SearchByTheClock(previous) : Step(previous);
        return match.Success ? match : null;
    }

    private Match Step(Match? previous) => previous is null ? _pattern.Regex.Match(Text) : previous.NextMatch();

    private Match SearchByTheClock(Match? previous)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var match = Step(previous);
            if (_context.TrySpendOnRegex(Stopwatch.GetElapsedTime(start)))
            {
                return match;
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // Told below, as is the search that is long only together with others.
        }

        throw new TemplateException(
            TemplateRules.Limit,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the regular expressions search for more than {_context.Limits.Regex.TotalSeconds} s"))
        {
            Argument = 1,
            Help = "what looks around, as `(?=b)`, or back, as `\\1`, is searched by trying every way; without it a pattern has no limit of time",
        };
    }
}
