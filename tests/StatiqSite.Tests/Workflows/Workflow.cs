using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace StatiqSite.Tests.Workflows;

/// <summary>A workflow of GitHub, read for what could give a stranger's code a token.</summary>
internal sealed partial class Workflow
{
    private const string Checkout = "actions/checkout@";

    // Any of these runs with the rights of the repository, though a stranger may have caused it.
    private static readonly string[] Privileged = ["workflow_run", "pull_request_target", "issue_comment", "issues", "pull_request_review", "pull_request_review_comment"];

    private static readonly string[] Foreign =
        ["github.event.pull_request.head", "github.head_ref", "workflow_run.head_branch", "workflow_run.head_sha", "workflow_run.head_repository", "refs/pull", "gh pr checkout", "git fetch", "git checkout"];

    private readonly string _name;
    private readonly string _text;
    private readonly YamlMappingNode _root;

    private Workflow(string name, string text)
    {
        (_name, _text) = (name, text);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        _root = (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    public static Workflow Of(string name, string text) => new(name, text);

    /// <summary>The scripts of all steps.</summary>
    public IEnumerable<string> Scripts => Steps().Select(step => TextOf(step.Step, "run")).OfType<string>();

    /// <summary>One sentence for each thing that is not as it must be.</summary>
    public IEnumerable<string> Faults =>
        Pins().Concat(Permissions()).Concat(Expressions()).Concat(Secrets()).Concat(Checkouts()).Select(fault => $"{_name}: {fault}");

    private bool IsPrivileged => Triggers().Any(Privileged.Contains);

    private bool IsOfPullRequests => Triggers().Contains("pull_request");

    private IEnumerable<string> Triggers() => Child(_root, "on") switch
    {
        YamlMappingNode events => events.Children.Keys.Select(key => ((YamlScalarNode)key).Value!),
        YamlSequenceNode events => events.Children.Select(key => ((YamlScalarNode)key).Value!),
        YamlScalarNode one => [one.Value!],
        _ => [],
    };

    private IEnumerable<string> Pins() => _text.Split('\n')
        .Where(line => Uses().IsMatch(line) && !Pinned().IsMatch(line))
        .Select(line => $"an action is not pinned by its digest, with its version behind it: {line.Trim()}");

    private IEnumerable<string> Permissions()
    {
        if (Child(_root, "permissions") is null)
        {
            yield return "it does not say what its token may do";
        }

        foreach (var (name, job) in Jobs())
        {
            if (Child(job, "permissions") is not YamlMappingNode permissions)
            {
                yield return $"job {name} does not say what its token may do";
            }
            else if (IsOfPullRequests && permissions.Children.Values.Any(right => ((YamlScalarNode)right).Value == "write"))
            {
                yield return $"job {name} gives a stranger's code a token that may write";
            }

            if (Child(job, "timeout-minutes") is null)
            {
                yield return $"job {name} may run for six hours";
            }
        }
    }

    // What is put into a script before the shell reads it, a stranger can end and go on as they like; the environment is safe.
    private IEnumerable<string> Expressions() => Steps()
        .Where(step => TextOf(step.Step, "run")?.Contains("${{", StringComparison.Ordinal) == true)
        .Select(step => $"job {step.Job} puts an expression into a script: {TextOf(step.Step, "run")!.Trim()}");

    private IEnumerable<string> Secrets() => IsOfPullRequests && _text.Contains("secrets.", StringComparison.Ordinal)
        ? ["a stranger's code runs with a secret"]
        : [];

    private IEnumerable<string> Checkouts()
    {
        foreach (var (job, step) in Steps())
        {
            var uses = TextOf(step, "uses");
            var with = Child(step, "with") as YamlMappingNode;
            if (uses?.StartsWith(Checkout, StringComparison.Ordinal) == true && (with is null || TextOf(with, "persist-credentials") != "false"))
            {
                yield return $"job {job} leaves its token in the checkout";
            }

            if (!IsPrivileged)
            {
                continue;
            }

            if (uses?.StartsWith(Checkout, StringComparison.Ordinal) == true
                && (with is null || TextOf(with, "ref") != "${{ github.event.repository.default_branch }}"))
            {
                yield return $"job {job} may write, and checks out something other than the published branch";
            }

            var texts = (with?.Children.Values.OfType<YamlScalarNode>().Select(value => value.Value!) ?? []).Append(TextOf(step, "run") ?? "");
            foreach (var foreign in Foreign.Where(foreign => texts.Any(text => text.Contains(foreign, StringComparison.Ordinal))))
            {
                yield return $"job {job} may write, and takes `{foreign}`";
            }
        }
    }

    private IEnumerable<(string Name, YamlMappingNode Job)> Jobs() =>
        ((YamlMappingNode)Child(_root, "jobs")!).Children.Select(job => (((YamlScalarNode)job.Key).Value!, (YamlMappingNode)job.Value));

    private IEnumerable<(string Job, YamlMappingNode Step)> Steps() => Jobs()
        .SelectMany(job => ((YamlSequenceNode?)Child(job.Job, "steps"))?.Children.Cast<YamlMappingNode>().Select(step => (job.Name, step)) ?? []);

    private static YamlNode? Child(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private static string? TextOf(YamlMappingNode node, string key) => (Child(node, key) as YamlScalarNode)?.Value;

    [GeneratedRegex(@"^\s*(-\s+)?uses:")]
    private static partial Regex Uses();

    [GeneratedRegex(@"^\s*(-\s+)?uses:\s+[A-Za-z0-9-]+/[A-Za-z0-9_./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();
}
