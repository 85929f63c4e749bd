namespace StatiqSite.Templating.Tests;

/// <summary>Reads the cases of a spec: prose between fences, each case ending with what it promises.</summary>
internal static class SpecFile
{
    /// <summary>The specs of the language and the pages of its rules, where they are written.</summary>
    public static IEnumerable<string> Paths =>
        Directory.EnumerateFiles(Path.Combine(Root, "tests", "StatiqSite.Templating.Tests", "Specs"), "*.md")
            .Concat(RulePages)
            .OrderBy(Path.GetFileName, StringComparer.Ordinal);

    /// <summary>The page of each rule of the language, which is its spec as well.</summary>
    public static IEnumerable<string> RulePages =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", "StatiqSite.Templating", "Evaluation", "Rules"), "*.md");

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StatiqSite.sln")))
            {
                folder = folder.Parent;
            }

            return folder!.FullName;
        }
    }

    public static IReadOnlyList<SpecCase> Read(string path)
    {
        var lines = File.ReadAllText(path).Split('\n');
        var cases = new List<SpecCase>();
        SpecCase? current = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            var fence = lines[i][..(lines[i].Length - lines[i].TrimStart('`').Length)];
            var info = lines[i][fence.Length..].Trim();
            var end = Array.IndexOf(lines, fence, i + 1);
            if (end < 0)
            {
                throw new InvalidOperationException($"{Path.GetFileName(path)}:{i + 1}: the fence is not closed");
            }

            var text = string.Join('\n', lines[(i + 1)..end]);
            current = Add(cases, current, info, text, i, end);
            i = end;
        }

        return cases;
    }

    /// <summary>Writes down what each case answers, where it is of the kind that was promised.</summary>
    public static void Accept(string path)
    {
        var lines = File.ReadAllText(path).Split('\n').ToList();

        // From the end to the begin: what was not visited yet stays where it is.
        foreach (var spec in Read(path).Reverse())
        {
            var (kind, text) = spec.Run();
            if (kind == spec.ExpectedKind && text != spec.Expected)
            {
                var start = spec.ExpectedLines.Start.Value;
                lines.RemoveRange(start, spec.ExpectedLines.End.Value - start);
                lines.InsertRange(start, text.Split('\n'));
            }
        }

        File.WriteAllText(path, string.Join('\n', lines));
    }

    private static SpecCase? Add(
        List<SpecCase> cases, SpecCase? current, string info, string text, int start, int end)
    {
        var (kind, rest) = info.Split(' ', 2) is [var first, var more] ? (first, more) : (info, "");
        switch (kind)
        {
            case "template" when rest.StartsWith("file=", StringComparison.Ordinal):
                current!.Includes.Add(rest["file=".Length..], text);
                break;
            case "template":
                current = new SpecCase(start + 1, text, rest);
                break;
            case "model":
                current!.Model = text;
                break;
            case "limits":
                current!.Limits = text;
                break;
            case "output" or "diagnostics":
                (current!.ExpectedKind, current.Expected, current.ExpectedLines) = (kind, text, (start + 1)..end);
                cases.Add(current);
                return null;
        }

        return current;
    }
}
