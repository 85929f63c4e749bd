namespace StatiqSite.Diagnostics.Tests;

/// <summary>Finds places of a text by its words, as a test's author reads them.</summary>
internal static class Places
{
    extension(SourceText source)
    {
        /// <summary>The first stretch that reads <paramref name="words"/>.</summary>
        public SourceSpan Find(string words) =>
            source.Span(source.Text.IndexOf(words, StringComparison.Ordinal), words.Length);
    }

    /// <summary>A file whose lines stand at their numbers; the lines between are empty.</summary>
    public static SourceText File(string path, params (int Number, string Text)[] lines)
    {
        var all = new string[lines.Max(line => line.Number)];
        Array.Fill(all, "");
        foreach (var (number, text) in lines)
        {
            all[number - 1] = text;
        }

        return new SourceText(path, string.Join('\n', all) + "\n");
    }

    public static Diagnostic Error(string rule, SourceSpan span, string message) =>
        new(new Rule(rule, Severity.Error, "A rule of the tests."), span, message);

    public static Diagnostic Warning(string rule, SourceSpan span, string message) =>
        new(new Rule(rule, Severity.Warning, "A rule of the tests."), span, message);
}
