using StatiqSite.Templating.Values;

namespace StatiqSite.Rendering;

/// <summary>Short words for turning what the site knows into what a template sees.</summary>
internal static class ViewValues
{
    public static Value Text(string? text) => text is null ? Value.Null : Value.Of(text);

    public static Value Html(string? html) => html is null ? Value.Null : Value.Raw(html);

    public static Value Object<T>(ModelShape<T> shape, T? subject)
        where T : class => subject is null ? Value.Null : Value.Of(new ModelObject<T>(shape, subject));

    public static Value List(IEnumerable<Value> items) => Value.Of(TemplateArray.FromModel([.. items]));

    public static Value List<T>(IEnumerable<T> items, Func<T, Value> view) => Value.Of(TemplateArray.FromModel(items, view));

    /// <param name="view">Takes an item and its place, from 0.</param>
    public static Value List<T>(IEnumerable<T> items, Func<T, int, Value> view)
    {
        var index = 0;
        return List(items, item => view(item, index++));
    }

    public static Value Texts(IEnumerable<string> texts) => List(texts, Text);
}
