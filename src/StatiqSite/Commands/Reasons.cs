using System.CommandLine;
using StatiqSite.Content.Kinds;
using StatiqSite.Diagnostics;

namespace StatiqSite.Commands;

/// <summary>Words that several verbs about pages take and refuse alike.</summary>
internal static class Reasons
{
    /// <summary>Why an address is no longer the page's own.</summary>
    public static Option<string> Option(string usual)
    {
        var names = RedirectSchema.Reason.Choices.Select(choice => choice.Word).ToArray();
        var option = new Option<string>("--reason")
        {
            Description = $"What is written down with the old address: {string.Join(", ", names)}.",
            HelpName = "word",
            DefaultValueFactory = _ => usual,
        };
        option.AcceptOnlyFromAmong(names);
        return option;
    }

    public static string NoKind(string name, SiteOptions options)
    {
        var names = options.Kinds.Select(kind => kind.Id).ToList();
        var near = options.Kinds.FirstOrDefault(kind => kind.HasSlugs && kind.Folder == name)?.Id ?? name.NearestOf(names);
        return $"There is no kind of page `{name}`; {(near is null ? $"the kinds are {string.Join(", ", names)}." : $"there is one with a similar name: `{near}`.")}";
    }
}
