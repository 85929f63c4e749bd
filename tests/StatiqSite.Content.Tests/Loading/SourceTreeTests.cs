using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using StatiqSite.Content.Loading;
using StatiqSite.Diagnostics;
using Xunit;

namespace StatiqSite.Content.Tests.Loading;

/// <summary>What the disk may hold: each test lays out a folder and reads it.</summary>
public sealed class SourceTreeTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("statiqsite-tree-").FullName;

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            foreach (var locked in Directory.GetDirectories(_root, "locked", SearchOption.AllDirectories))
            {
                File.SetUnixFileMode(locked, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public void Files_are_read_by_area_and_path_whatever_the_order_of_the_disk()
    {
        Write("theme/layouts/page.html", "{{ content }}");
        Write("seeds/press.yml", "[]");
        Write("input/series/glory.md", "---\n---\n");
        Write("input/index.md", "---\n---\n");
        Write("input/assets/map.png", "no text");
        Write("settings.yml", "title: A site\n");
        Write("input/.DS_Store", "left by a system");

        var (tree, said) = Read();

        Assert.Equal("", said);
        Assert.Equal(
            [
                "Input input/assets/map.png", "Input input/index.md text", "Input input/series/glory.md text", "Seeds seeds/press.yml text",
                "Theme theme/layouts/page.html text", "Settings settings.yml text",
            ],
            tree.Files.Select(file => $"{file.Area} {file.Shown}{(file.Text is null ? "" : " text")}"));
    }

    [Fact]
    public void A_folder_outside_the_root_is_named_as_it_was_given()
    {
        var outside = Directory.CreateTempSubdirectory("statiqsite-outside-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(outside, "index.md"), "---\n---\n");
            var diagnostics = new DiagnosticBag();
            var tree = SourceTree.Read(new SourcePaths(_root, outside, Under("theme"), Under("seeds")), diagnostics);

            Assert.False(diagnostics.HasAny);
            Assert.Equal($"{outside}/index.md", Assert.Single(tree.Files).Text!.Path);
        }
        finally
        {
            Directory.Delete(outside, recursive: true);
        }
    }

    [Fact]
    public void What_is_no_ordinary_file_is_refused_and_never_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes among its files, and links only for administrators");
        Write("input/series/glory.md", "---\n---\n");
        Write("secret.md", "a secret");
        Directory.CreateDirectory(Under("input/folder.md"));
        File.CreateSymbolicLink(Under("input/link.md"), Under("secret.md"));
        File.CreateSymbolicLink(Under("input/dangling.md"), Under("nothing.md"));
        Directory.CreateSymbolicLink(Under("input/loop"), Under("input"));
        Run("mkfifo", Under("input/pipe.md"));
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Under("input/socket.md")));
        Directory.CreateDirectory(Under("settings.yml"));
        Write("seeds", "a file");
        Directory.CreateSymbolicLink(Under("theme"), "/etc");

        var (tree, said) = Read();

        Assert.Equal(["input/series/glory.md"], tree.Files.Select(file => file.Shown));
        Assert.Equal(
            """
            input/dangling.md: not-a-file: this is a symbolic link
            input/folder.md: not-a-file: this is a folder with the name of a file
            input/link.md: not-a-file: this is a symbolic link
            input/loop: not-a-file: this is a symbolic link
            input/pipe.md: not-a-file: this is a named pipe
            input/socket.md: not-a-file: this is a socket
            seeds: not-a-file: this is a file where a folder is needed
            settings.yml: not-a-file: this is a folder with the name of a file
            theme: not-a-file: this is a symbolic link

            """, said);
    }

    [Fact]
    public void Names_that_other_systems_cannot_hold_are_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names to begin with");
        Write(@"input/assets/up\..\..\evil.css", "body {}");
        Write("input/assets/two\nlines.png", "");
        Write("input/assets/what?.png", "");
        Write("input/assets/dot.", "");
        Write("input/assets/Con.png", "");
        Write($"input/assets/{new string('a', 147)}.png", "");
        Write($"input/assets/{new string('b', 146)}.png", "");

        var (tree, said) = Read();

        Assert.Equal([$"input/assets/{new string('b', 146)}.png"], tree.Files.Select(file => file.Shown));
        Assert.Equal(
            $"""
            input/assets/Con.png: bad-file-name: `Con` is the name of a device on Windows
            input/assets/{new string('a', 147)}.png: bad-file-name: a name of 151 characters is too long; 150 are the most
            input/assets/dot.: bad-file-name: this name begins or ends with a blank, or ends with a dot
            input/assets/two
            lines.png: bad-file-name: this name holds a sign that not every system can keep
            input/assets/up\..\..\evil.css: bad-file-name: this name holds a sign that not every system can keep
            input/assets/what?.png: bad-file-name: this name holds a sign that not every system can keep

            """, said);
    }

    [Fact]
    public void A_name_that_is_not_UTF_8_is_named_as_such()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux keeps such names");
        Directory.CreateDirectory(Under("input"));
        Run("sh", "-c", $"touch \"$(printf '{Under("input")}/\\260\\241.md')\"");
        var said = Read().Said;

        // What .NET cannot name it cannot delete.
        Run("sh", "-c", $"rm -r '{Under("input")}'");
        Assert.Equal("input/\uFFFD\uFFFD.md: bad-file-name: this name is not UTF-8\n", said);
    }

    [Fact]
    public void Names_that_differ_by_case_alone_collide()
    {
        Write("input/series/Glory.md", "---\n---\n");
        var areOneFile = File.Exists(Under("input/series/glory.md"));
        Write("input/series/glory.md", "---\n---\n");

        Assert.Equal(
            areOneFile ? "" : "input/series/glory.md: name-collision: `input/series/Glory.md` has the same name but for the case of letters\n", Read().Said);
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_rest_is_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps permissions in another way");
        Write("input/index.md", "---\n---\n");
        Write("input/closed.md", "---\n---\n");
        Write("input/locked/inner.md", "---\n---\n");
#pragma warning disable CA1416 // Windows was left above.
        File.SetUnixFileMode(Under("input/closed.md"), UnixFileMode.None);
        File.SetUnixFileMode(Under("input/locked"), UnixFileMode.None);
#pragma warning restore CA1416

        var (tree, said) = Read();

        // To a privileged user nothing is closed.
        var isClosed = !Environment.IsPrivilegedProcess;
        Assert.Equal(
            isClosed ? ["input/index.md"] : ["input/closed.md", "input/index.md", "input/locked/inner.md"],
            tree.Files.Select(file => file.Shown));
        Assert.Equal(!isClosed ? "" : "input/closed.md: cannot-read: this cannot be read\ninput/locked: cannot-read: this cannot be read\n", said);
    }

    [Theory]
    [InlineData("input/page.md", 2 << 20, "a page has at most 2 MB", "2.1")]
    [InlineData("theme/layouts/page.html", 2 << 20, "a template has at most 2 MB", "2.1")]
    [InlineData("seeds/press.yml", 8 << 20, "a data file has at most 8 MB", "8.1")]
    [InlineData("input/assets/map.png", 20 << 20, "any other file has at most 20 MB", "20.1")]
    public void A_file_is_as_large_as_its_limit_and_no_larger(string path, int limit, string sentence, string megabytes)
    {
        Write(path, "");
        Resize(limit - 1);
        Assert.Equal("", Read().Said);
        Resize(limit);
        Assert.Equal("", Read().Said);
        Resize(limit + 1);
        Assert.Equal($"{path}: too-large: the file has {megabytes} MB; {sentence}\n", Read().Said);

        void Resize(int length) => File.WriteAllBytes(Under(path), Enumerable.Repeat((byte)'a', length).ToArray());
    }

    [Fact]
    public void All_assets_together_have_a_limit_and_what_is_behind_it_is_not_read()
    {
        Write("input/assets/a.png", new string('a', 1 << 20));
        Write("input/index.md", new string('b', 1 << 20));
        Write("theme/styles/site.css", new string('c', (1 << 20) - 1));
        Assert.Equal(["1048576", "0", "1048575"], Sizes(2 << 20, ""));

        Write("theme/styles/site.css", new string('c', 1 << 20));
        Assert.Equal(["1048576", "0", "1048576"], Sizes(2 << 20, ""));

        // One file tells it; those behind it are left out in silence.
        Write("input/assets/b.png", "b");
        Write("theme/styles/top.css", "c");
        Assert.Equal(
            ["1048576", "1", "0", "0", "0"],
            Sizes(2 << 20, "theme/styles/site.css: too-large: with this file all assets have more than 2 MB together\n"));
    }

    [Theory]
    [InlineData("input/series/a.md", "input/series/b.md", "pages and templates")]
    [InlineData("input/series/a.md", "theme/layouts/page.html", "pages and templates")]
    [InlineData("input/_data/tags.yml", "seeds/press.yml", "data files")]
    [InlineData("input/series/_directory.yml", "settings.yml", "data files")]
    public void All_pages_together_and_all_data_together_have_a_limit(string first, string second, string names)
    {
        var limits = new TogetherLimits { Pages = 2 << 20, Data = 2 << 20 };
        Write(first, new string('a', 1 << 20));
        foreach (var (length, said) in ((int, string)[])[(-1, ""), (0, ""), (1, $"{second}: too-large: with this file all {names} have more than 2 MB together\n")])
        {
            Write(second, new string('b', (1 << 20) + length));
            var (tree, told) = Read(limits);
            Assert.Equal(said, told);
            Assert.Equal(length <= 0, tree.Files.Single(file => file.Shown == second).Text is not null);
        }
    }

    [Theory]
    [InlineData("a", 4096)]
    [InlineData("long", 5000)]
    [InlineData("\n", 4800)]
    [InlineData("[", 4800)]
    [InlineData(",", 4848)]
    public void A_page_weighs_what_is_made_of_it(string kind, int weight)
    {
        var text = kind == "," ? new string(',', 100) + "\n---,,," : kind is "\n" or "[" ? string.Concat(Enumerable.Repeat(kind, 100)) : kind == "long" ? new string('a', 5000) : "a";
        Write("input/a.md", text);
        foreach (var (less, said) in ((int, string)[])[(0, ""), (1, "input/a.md: too-large: with this file all pages and templates have more than 0 MB together\n")])
        {
            Assert.Equal(said, Read(new TogetherLimits { Pages = weight - less }).Said);
        }
    }

    [Fact]
    public void A_page_and_a_record_are_held_as_text_alone()
    {
        Write("input/index.md", "---\n---\n");
        Write("input/assets/notes.md", "copied");
        Write("seeds/press.yml", "[]");
        Write("theme/styles/site.css", "a{}");

        Assert.Equal([6, 0, 0, 3], Read().Tree.Files.Select(file => file.Bytes.Length));
    }

    private static string Said(DiagnosticBag diagnostics) => string.Concat(diagnostics.Sorted()
        .Select(fault => $"{fault.Span.Source.Path}: {fault.Rule.Id}: {fault.Message}\n"));

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private (SourceTree Tree, string Said) Read() => Read(new TogetherLimits());

    private (SourceTree Tree, string Said) Read(TogetherLimits limits)
    {
        var diagnostics = new DiagnosticBag();
        var tree = SourceTree.Read(new SourcePaths(_root, Under("input"), Under("theme"), Under("seeds")), limits, diagnostics);
        return (tree, Said(diagnostics));
    }

    private IEnumerable<string> Sizes(long limit, string said)
    {
        var diagnostics = new DiagnosticBag();
        var tree = SourceTree.Read(new SourcePaths(_root, Under("input"), Under("theme"), Under("seeds")), new TogetherLimits { Copied = limit }, diagnostics);
        Assert.Equal(said, Said(diagnostics));
        return tree.Files.Select(file => $"{file.Bytes.Length}");
    }

    private string Under(string path) => $"{_root}/{path}";

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Under(path[..Math.Max(0, path.LastIndexOf('/'))]));
        File.WriteAllText(Under(path), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
