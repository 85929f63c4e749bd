namespace StatiqSite.Templating.Values;

/// <summary>A function as a value: it can be kept, passed and called, and has a name for messages.</summary>
public abstract class TemplateFunction : Payload
{
    protected TemplateFunction(string name) : base(ValueKind.Function)
    {
        Name = name;
    }

    public string Name { get; }
}
