namespace StatiqSite.Templating.Values;

/// <summary>The object <c>empty</c> (also <c>blank</c>): it equals whatever is empty.</summary>
internal sealed class EmptyObject : TemplateObject
{
    public static EmptyObject Instance { get; } = new();

    public override int Count => 0;

    public override string NameAt(int index) => "";

    public override Value ValueAt(int index) => Value.Null;

    public override bool TryGet(string name, out Value value)
    {
        value = default;
        return false;
    }
}
