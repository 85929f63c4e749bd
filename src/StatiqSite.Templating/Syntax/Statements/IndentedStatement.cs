using StatiqSite.Diagnostics;
using StatiqSite.Templating.Evaluation;

namespace StatiqSite.Templating.Syntax.Statements;

/// <summary>A statement that stands after blanks on its line: every further line of its output gets them too.</summary>
internal sealed class IndentedStatement(SourceSpan span, Statement statement, byte[] indent) : Statement(span)
{
    private readonly Statement _statement = statement;
    private readonly byte[] _indent = indent;

    public override Flow Execute(EvaluationContext context)
    {
        var mark = context.Output.Length;
        var flow = _statement.Execute(context);
        context.Touch(context.Output.Length - mark);
        context.Output.Indent(mark, _indent);
        return flow;
    }
}
