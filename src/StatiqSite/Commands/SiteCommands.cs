using System.Collections.Immutable;
using System.CommandLine;

namespace StatiqSite.Commands;

/// <summary>Every verb; without one the site is built.</summary>
internal static class SiteCommands
{
    public static readonly ImmutableArray<ISiteCommand> All =
    [
        new BuildCommand(),
        new CheckCommand(),
        new PreviewCommand(),
        new ServeCommand(),
        new FixCommand(),
        new FormatCommand(),
        new NewCommand(),
        new MoveCommand(),
        new RemoveCommand(),
        new ExplainCommand(),
        new StatsCommand(),
        new DiffCommand(),
        new CommentCommand(),
        new LinksCommand(),
        new RenderCommand(),
        new ReferenceCommand(),
        new SchemaCommand(),
    ];

    public static RootCommand Declare(Option<bool> debug)
    {
        var root = new RootCommand("Publishes a knowledge base of Markdown pages as a static site.");
        new BuildCommand().AddTo(root);
        foreach (var command in All)
        {
            root.Subcommands.Add(command.Declare());
        }

        debug.Recursive = true;
        root.Options.Add(debug);
        return root;
    }
}
