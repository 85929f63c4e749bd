using System.Collections.Immutable;
using StatiqSite.Browser.Tests.Browsing;
using Xunit;

namespace StatiqSite.Browser.Tests;

/// <summary>Where a browser is looked for, and what is installed where there is none.</summary>
public sealed class ChromiumFinderTests
{
    private const string OfPlaywright = "/cache/chrome";
    private const string OfDebian = "/usr/bin/chromium";
    private const string Installing = "playwright install chromium";
    private const string Updating = "apt-get update";
    private const string InstallingPackage = "apt-get install -y --no-install-recommends chromium fonts-noto-cjk";

    private readonly HashSet<string> _files = [];
    private readonly List<string> _commands = [];

    [Fact]
    public void A_browser_that_is_named_comes_first()
    {
        _files.UnionWith([OfDebian, "/opt/mine"]);
        Assert.Equal("/opt/mine", ChromiumFinder.Find(Of(named: "/opt/mine")));
        Assert.Empty(_commands);
    }

    [Fact]
    public void A_browser_that_is_named_and_not_there_is_no_reason_to_take_another()
    {
        _files.Add(OfDebian);
        var failure = Assert.Throws<InvalidOperationException>(() => ChromiumFinder.Find(Of(named: "/opt/mine")));
        Assert.Equal("The variable CHROMIUM names `/opt/mine`, and there is no such file: name a browser's file there, or unset it.", failure.Message);
    }

    [Fact]
    public void An_empty_name_is_none()
    {
        _files.Add(OfDebian);
        Assert.Equal(OfDebian, ChromiumFinder.Find(Of(named: "")));
    }

    [Theory]
    [InlineData(OfDebian)]
    [InlineData("/usr/bin/google-chrome")]
    [InlineData(OfPlaywright)]
    public void One_that_is_there_is_taken_and_nothing_installed(string file)
    {
        _files.Add(file);
        Assert.Equal(file, ChromiumFinder.Find(Of()));
        Assert.Empty(_commands);
    }

    [Fact]
    public void Playwright_installs_its_own_where_there_is_none()
    {
        Assert.Equal(OfPlaywright, ChromiumFinder.Find(Of(brings: (Installing, OfPlaywright))));
        Assert.Equal([Installing], _commands);
    }

    [Fact]
    public void Root_installs_the_package_where_Playwright_cannot()
    {
        Assert.Equal(OfDebian, ChromiumFinder.Find(Of(isRoot: true, brings: (InstallingPackage, OfDebian), fails: Installing)));
        Assert.Equal([Installing, Updating, InstallingPackage], _commands);
    }

    [Fact]
    public void Whoever_is_not_root_is_told_what_to_install()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => ChromiumFinder.Find(Of(fails: Installing)));
        Assert.Equal(ChromiumFinder.Advice, failure.Message);
        Assert.Equal([Installing], _commands);
    }

    [Theory]
    [InlineData(Updating, new[] { Installing, Updating })]
    [InlineData(InstallingPackage, new[] { Installing, Updating, InstallingPackage })]
    [InlineData("", new[] { Installing, Updating, InstallingPackage })]
    public void Root_is_told_too_when_nothing_helps(string failing, string[] tried)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => ChromiumFinder.Find(Of(isRoot: true, fails: failing)));
        Assert.Equal(ChromiumFinder.Advice, failure.Message);
        Assert.Equal(tried, _commands);
    }

    private Machine Of(string? named = null, bool isRoot = false, (string Command, string File)? brings = null, string fails = "")
    {
        bool Run(string command)
        {
            _commands.Add(command);
            if (command == brings?.Command)
            {
                _files.Add(brings.Value.File);
            }

            return command != fails;
        }

        return new Machine
        {
            Variable = name => name == ChromiumFinder.Variable ? named : null,
            HasFile = _files.Contains,
            PlaywrightsBrowser = OfPlaywright,
            IsRoot = isRoot,
            RunPlaywright = (ImmutableArray<string> arguments) => Run($"playwright {string.Join(' ', arguments)}"),
            Run = (program, arguments) => Run($"{program} {string.Join(' ', arguments)}"),
        };
    }
}
