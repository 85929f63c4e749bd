using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit;

namespace StatiqSite.Tests;

/// <summary>The program as a process of its own, the way people start it.</summary>
internal sealed class ProgramRun : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    private ProgramRun(Process process) => _process = process;

    public bool HasEnded => _process.HasExited;

    public string Output => Read(_output);

    public string Errors => Read(_errors);

    /// <summary>Only once it has ended.</summary>
    public int ExitCode => _process.ExitCode;

    public static ProgramRun Start(string folder, params ReadOnlySpan<string> arguments) => StartWithInput(folder, null, arguments);

    /// <summary>Runs to the end.</summary>
    public static (int ExitCode, string Output, string Errors) Of(string folder, params ReadOnlySpan<string> arguments) =>
        OfInput(folder, null, arguments);

    /// <summary>Runs to the end with something to read on standard input.</summary>
    public static (int ExitCode, string Output, string Errors) OfInput(string folder, string? input, params ReadOnlySpan<string> arguments)
    {
        using var run = StartWithInput(folder, input, arguments);
        run.WaitForEnd();
        return (run.ExitCode, run.Output, run.Errors);
    }

    /// <summary>Runs to the end with another value of a variable of the environment.</summary>
    public static (int ExitCode, string Output, string Errors) In(string folder, (string Name, string Value) variable, params ReadOnlySpan<string> arguments)
    {
        using var run = StartWithInput(folder, null, variable, arguments);
        run.WaitForEnd();
        return (run.ExitCode, run.Output, run.Errors);
    }

    private static ProgramRun StartWithInput(string folder, string? input, params ReadOnlySpan<string> arguments) =>
        StartWithInput(folder, input, default, arguments);

    private static ProgramRun StartWithInput(string folder, string? input, (string Name, string Value) variable, ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        if (variable.Name is { } name)
        {
            start.Environment[name] = variable.Value;
        }

        start.ArgumentList.Add(typeof(SiteBuild).Assembly.Location);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var run = new ProgramRun(Process.Start(start)!);
        run._process.OutputDataReceived += (_, line) => Append(run._output, line.Data);
        run._process.ErrorDataReceived += (_, line) => Append(run._errors, line.Data);
        run._process.BeginOutputReadLine();
        run._process.BeginErrorReadLine();
        if (input is not null)
        {
            run._process.StandardInput.Write(input);
        }

        run._process.StandardInput.Close();
        return run;
    }

    public void WaitForEnd()
    {
        if (!_process.WaitForExit(Patience))
        {
            _process.Kill();
            Assert.Fail($"the program did not end in {Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds; it said:\n{Output}{Errors}");
        }

        // Once more without a limit: only then has all it said been read.
        _process.WaitForExit();
    }

    /// <summary>Waits until something holds or the program has ended.</summary>
    public void WaitUntil(Func<bool> holds)
    {
        var watch = Stopwatch.StartNew();
        while (!holds() && !_process.HasExited)
        {
            Assert.True(watch.Elapsed < Patience, $"what was waited for did not come; the program said:\n{Output}{Errors}");
            Thread.Sleep(1);
        }
    }

    /// <summary>Sends a signal by its name: <c>INT</c>, <c>TERM</c>.</summary>
    public void Signal(string name)
    {
        using var sent = Process.Start("kill", ["-s", name, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        sent.WaitForExit();
    }

    /// <summary>As <c>kill -9</c> does it: no farewell.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is not null)
        {
            lock (text)
            {
                text.Append(line).Append('\n');
            }
        }
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
