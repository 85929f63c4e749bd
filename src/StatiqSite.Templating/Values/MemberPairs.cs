namespace StatiqSite.Templating.Values;

/// <summary>An object as an array of its members, each with <c>key</c> and <c>value</c>.</summary>
internal static class MemberPairs
{
    private static readonly MemberTable Pair = new("member", ["key", "value"]);

    public static TemplateArray Of(TemplateObject members)
    {
        var pairs = new Value[members.Count];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = Value.Of(new RecordObject(Pair, [Value.Of(members.NameAt(i)), members.ValueAt(i)]));
        }

        return new TemplateArray(pairs);
    }
}
