using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Evaluation;

/// <summary>Writes an array or an object the way a template prints it.</summary>
/// <remarks>What is too deep or too long is a fault; where upstream's leniency is asked for, it is cut to <c>...</c> as upstream does.</remarks>
internal sealed class ContainerText : ContainerWriter
{
    private ContainerText(EvaluationContext context) : base(context)
    {
    }

    public static string Of(EvaluationContext context, Value value)
    {
        var writer = new ContainerText(context);
        writer.Write(value);
        return writer.ToString();
    }

    protected override string Separator => ", ";

    protected override int CutDepth => Context.IsStrict ? base.CutDepth : ValueFormatter.MaximumDepth;

    protected override bool IsFull => !Context.IsStrict && Text.Length > ValueFormatter.MaximumLength;

    protected override void WriteSingle(Value value)
    {
        if (value.IsText)
        {
            Context.ChargeGrowth(4L * value.Text.Length);
            ValueFormatter.AppendQuoted(Text, value.Text);
            return;
        }

        Append(value.Kind == ValueKind.BigInteger ? Context.TextOf(value) : ValueFormatter.Format(value));
    }

    protected override void WriteName(string name)
    {
        Append(name);
        Text.Append(": ");
    }

    protected override Exception HoldsItself() => Fault("this contains itself, and so cannot be printed");

    protected override Exception IsTooDeep(string message) => Fault(message);

    private static TemplateException Fault(string message) =>
        new(TemplateRules.Limit, message) { Help = "print one of its members" };
}
