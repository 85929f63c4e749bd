using System.CommandLine;
using System.Text;
using StatiqSite.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var debug = new Option<bool>("--debug") { Description = "Where the program itself fails, say where." };
var parsed = SiteCommands.Declare(debug).Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    if (StatiqWords.SentenceFor(parsed.UnmatchedTokens) is { } sentence)
    {
        Console.Error.WriteLine(sentence);
    }

    Console.Error.WriteLine("`--help` lists the verbs and what each takes.");
    return ExitCode.WrongCommandLine;
}

try
{
    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Interrupted; the site that stands is untouched.");
    return ExitCode.Interrupted;
}
catch (Exception failure)
{
    var isDisk = OurFault.IsDisk(failure);
    OurFault.Tell(isDisk ? OurFault.DiskSentence(failure) : OurFault.Sentence(failure, parsed.GetValue(debug)));
    return isDisk ? ExitCode.ContentErrors : ExitCode.OurFault;
}
