using System.Globalization;
using System.Net;
using StatiqSite.Tests.Serving;
using Xunit;

namespace StatiqSite.Tests.Workflows;

/// <summary>The weekly check of links, on a server of the test's own.</summary>
public sealed class LinksTests
{
    [Fact]
    public async Task What_does_not_answer_is_told_unless_an_exception_holds()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the steps run on Linux");
        var port = FreePort.Next();
        var host = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}");
        using var server = new HttpListener();
        server.Prefixes.Add($"{host}/");
        server.Start();
        var serving = ServeAsync(server);
        using var pull = PullRequest.To(new TestSite(), site =>
        {
            site.Change("input/series/glory.md", "It opened", $"[Well]({host}/well), [moved]({host}/moved), [gone]({host}/gone), [shut]({host}/shut/a) and [late]({host}/late). It opened");
            site.Write("input/_data/link-exceptions.yml", $"- url: {host}/shut/\n  reason: It refuses programs.\n  until: 2026-06-30\n- url: {host}/late\n  reason: It is being mended.\n  until: 2026-04-30\n");
        });

        var (exitCode, output, errors) = pull.Run(".ci/links", [], ("TODAY", "2026-05-01"), ("PAUSE", "0"));

        server.Stop();
        await serving;
        Assert.Equal(1, exitCode);
        Assert.Equal($"input/_data/link-exceptions.yml:4: the exception of {host}/late ended on 2026-04-30; look at the address, and take the exception out or give it another day (It is being mended.)\n", errors);
        Assert.Equal(
            $"### Links: 4 asked, 2 without an answer\n\n- 404 in `input/series/glory.md:14`: `{host}/gone`\n- 404 in `input/series/glory.md:14`: `{host}/late`\n\nExceptions that have ended:\n    {errors}",
            output);
        Assert.Equal(output, pull.Summary);
    }

    [Fact]
    public void An_exception_says_why_and_until_when()
    {
        using var site = new TestSite();
        site.Write("input/_data/link-exceptions.yml", "- url: https://site.example/\n  reason: It refuses programs.\n- url: nowhere\n  reason: It is down.\n  until: soon\n");
        Assert.Equal(
            "input/_data/link-exceptions.yml:1:3: error[missing-key]: `until` is required for an exception of a link\n"
            + "input/_data/link-exceptions.yml:3:8: error[bad-url]: `nowhere` is not a web address\n"
            + "input/_data/link-exceptions.yml:5:10: error[bad-date]: `soon` is not a date\n",
            TestSite.Told(site.Build()));
    }

    private static async Task ServeAsync(HttpListener server)
    {
        while (server.IsListening)
        {
            try
            {
                var context = await server.GetContextAsync();
                context.Response.StatusCode = context.Request.Url!.AbsolutePath switch { "/well" => 200, "/moved" => 301, "/shut/a" => 403, _ => 404 };
                context.Response.RedirectLocation = "/well";
                context.Response.Close();
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
