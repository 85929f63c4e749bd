using Spectre.Console;

namespace StatiqSite.Commands;

/// <summary>A moving sign on a terminal while something takes its time; nothing elsewhere.</summary>
internal static class Progress
{
    public static T During<T>(string what, Func<T> work)
    {
        if (Console.IsErrorRedirected || Environment.GetEnvironmentVariable("CI") is not null)
        {
            return work();
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Status().Start(what, _ => work());
    }
}
