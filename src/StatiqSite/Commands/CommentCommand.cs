using System.CommandLine;
using StatiqSite.Reporting;

namespace StatiqSite.Commands;

/// <summary><c>comment</c>: what is written below a pull request, from the report that its own untrusted run left behind.</summary>
/// <remarks>The report is data of a stranger: nothing of it is printed as it stands.</remarks>
internal sealed class CommentCommand : ISiteCommand
{
    private readonly Argument<string> _report = new("report") { Description = "What diff --format json wrote." };

    private readonly Option<string> _outcome = new("--outcome")
    {
        Description = "How the run ended, in the words of the server: success, failure, cancelled.",
        HelpName = "word",
        Required = true,
    };

    private readonly Option<Uri?> _run = new("--run")
    {
        Description = "The address of the run, with all it printed and left behind.",
        HelpName = "address",
        CustomParser = result =>
        {
            var written = result.Tokens[0].Value;
            if (Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)
            {
                return address;
            }

            result.AddError($"--run takes an address like https://github.com/owner/site/actions/runs/1, not {written}.");
            return null;
        },
    };

    private readonly Option<Uri?> _preview = PreviewAddress.Option();

    private readonly Option<bool> _ownProgram = new("--own-program")
    {
        Description = "The pull request changes the program that made the report, or what runs it; the comment says so.",
    };

    public Command Declare()
    {
        var command = new Command("comment", "Write the comment for a pull request: whether it passed, in the first line, then what it changes.")
        {
            _report, _outcome, _run, _preview, _ownProgram,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var report = ReportFile.Read(parsed.GetValue(_report)!, DiffJson.LongestText) is { } text ? DiffJson.Read(text) : null;
        Console.Out.Write(PullComment.Of(report, parsed.GetValue(_outcome)!, parsed.GetValue(_run), parsed.GetValue(_preview), parsed.GetValue(_ownProgram)));
        return ExitCode.Fine;
    }
}
