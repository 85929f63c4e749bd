using System.Collections.Immutable;

namespace StatiqSite.Commands;

/// <summary>What Statiq's users may type and is not there, each with a friendly sentence.</summary>
internal static class StatiqWords
{
    private const string Whole = "The output folder is always replaced as a whole; files that did not change are kept as they are.";
    private const string Checks = "A check is the same on every page and cannot be switched off; `--strict` lets warnings fail a run, too.";
    private const string Errors = "What is told goes to standard error: a shell writes it to a file with `2> file`.";

    private static readonly ImmutableArray<(string Word, string Sentence)> All =
    [
        ("deploy", "There is no `deploy` here: the host's own tools send the output folder there; Netlify builds the site by netlify.toml."),
        ("pipelines", "There are no pipelines to choose from: `build` makes the whole site."),
        ("glob", "There is no `glob` here: pages are the files below the input folder that end in .md."),
        ("--noclean", Whole),
        ("--clean-mode", Whole),
        ("--nocache", "Of an earlier run only the list of its files is used, so there is no cache to switch off."),
        ("--failure-log-level", "Errors always fail a run; `--strict` lets warnings fail it, too."),
        ("--analyzer", Checks),
        ("-a", Checks),
        ("--log-file", Errors),
        ("-f", Errors),
    ];

    /// <summary>Of the first word that is one of them; null where none is.</summary>
    public static string? SentenceFor(IEnumerable<string> words) => words
        .Select(word => All.FirstOrDefault(known => known.Word == word).Sentence)
        .FirstOrDefault(sentence => sentence is not null);
}
