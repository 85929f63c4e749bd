using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace StatiqSite.Revisions;

/// <summary>The only door to <c>git</c>: a list of arguments, no shell, nothing asked on the terminal, nothing fetched.</summary>
internal static class GitProgram
{
    /// <summary>What it prints.</summary>
    /// <exception cref="RevisionFailure">There is no <c>git</c>, or it failed.</exception>
    public static byte[] Run(string folder, params ReadOnlySpan<string> arguments) => Run(folder, [], arguments);

    /// <summary>The same with something to read on standard input.</summary>
    public static byte[] Run(string folder, byte[] input, params ReadOnlySpan<string> arguments)
    {
        using var output = new MemoryStream();
        Run(folder, input, stream => stream.CopyTo(output), arguments);
        return output.ToArray();
    }

    /// <summary>The same; what it prints is read while it runs.</summary>
    public static void Run(string folder, byte[] input, Action<Stream> read, params ReadOnlySpan<string> arguments)
    {
        using var process = Start(folder, arguments);
        // It may stop reading when it has printed much that nobody has read yet.
        var writing = Task.Run(() => Write(process.StandardInput.BaseStream, input));
        var saying = process.StandardError.ReadToEndAsync();
        try
        {
            read(process.StandardOutput.BaseStream);
        }
        catch
        {
            // Nobody reads on, so it would wait for ever.
            process.Kill();
            throw;
        }

        writing.Wait();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            var said = saying.Result.Trim();
            throw new RevisionFailure($"git could not read the repository: {said}") { IsSilent = said.Length == 0 };
        }
    }

    private static Process Start(string folder, ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start) ?? throw new RevisionFailure("git could not be started.");
        }
        catch (Win32Exception)
        {
            throw new RevisionFailure("A revision is read by `git`, and there is no such program here; compare two folders instead.");
        }
    }

    private static void Write(Stream stream, byte[] input)
    {
        try
        {
            stream.Write(input);
            stream.Close();
        }
        catch (IOException)
        {
            // It ended before it had read all; its exit code says why.
        }
    }
}
