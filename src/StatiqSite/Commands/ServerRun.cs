using StatiqSite.Serving;

namespace StatiqSite.Commands;

/// <summary>Runs a server in the foreground until Ctrl-C.</summary>
internal static class ServerRun
{
    public static string AddressOf(int port) => $"http://localhost:{port}";

    /// <param name="opened">Called with the address once the server listens; null: nobody is.</param>
    public static int Until(PreviewServer server, int port, string folder, Interruption interruption, Action<string>? opened = null)
    {
        try
        {
            server.RunAsync(
                () =>
                {
                    Console.Out.WriteLine($"Serving {AddressOf(port)}{folder}/ (Ctrl-C stops it)");
                    opened?.Invoke($"{AddressOf(port)}{folder}/");
                },
                interruption.Token).GetAwaiter().GetResult();
            return ExitCode.Fine;
        }
        catch (IOException)
        {
            Console.Error.WriteLine($"Port {port} is taken: another program, perhaps another preview, listens there. Choose another one with --port.");
            return ExitCode.ContentErrors;
        }
    }
}
