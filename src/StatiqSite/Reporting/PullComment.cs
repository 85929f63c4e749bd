namespace StatiqSite.Reporting;

/// <summary>The one comment below a pull request.</summary>
internal static class PullComment
{
    /// <summary>By this the comment is found again, to be updated in place.</summary>
    public const string Marker = "<!-- statiqsite: report -->";

    /// <param name="report">Null where there is none, or none that can be read.</param>
    /// <param name="outcome">How the run ended, as the server says it: what the report says of itself does not count.</param>
    /// <param name="isOwnWord">True where the pull request changes the program that found all this, or what runs it.</param>
    public static string Of(DiffReport? report, string outcome, Uri? run, Uri? preview, bool isOwnWord)
    {
        var details = run is null ? "" : $" [All that the run said]({MarkdownText.Address(run.AbsoluteUri)}).";
        var headline = outcome switch
        {
            "success" => "**Passed.** Every check holds, and the site builds.",
            "failure" => "**Failed.** Something is to be mended; the lines of the change say what.",
            _ => "**Not finished.** The run was stopped before its end.",
        };
        var view = preview is null || outcome != "success" ? "" : $" [See the site with this change]({MarkdownText.Address(preview.AbsoluteUri)}).";
        var warning = isOwnWord
            ? "**It changes more than pages, sources and the look.** So what stands here was found by its own program, run by its own workflow: read those changes before you trust it.\n\n"
            : "";
        var body = report is null ? "The run left no report of what the change does.\n" : DiffMarkdown.Of(report, outcome == "success" ? preview : null);
        return $"{headline}{view}{details}\n\n{warning}{body}\n{Marker}\n";
    }
}
