using System.Collections.Immutable;
using StatiqSite.Diagnostics;

namespace StatiqSite.Content.Model;

/// <summary>What is asked of several keys at once.</summary>
/// <param name="Rule">Whose fault it is where that does not hold.</param>
public abstract record KeyRule(Rule Rule)
{
    /// <summary>For contributors: "`measure` needs `value` and `unit`."</summary>
    public abstract string Sentence { get; }

    private static string Names(ImmutableArray<Field> fields, string last) => fields is [var only]
        ? $"`{only.Name}`"
        : $"{string.Join(", ", fields[..^1].Select(field => $"`{field.Name}`"))} {last} `{fields[^1].Name}`";

    /// <summary>A key that does not stand without some others.</summary>
    public sealed record Needs(Rule Rule, Field Key, ImmutableArray<Field> Others) : KeyRule(Rule)
    {
        public override string Sentence => $"`{Key.Name}` needs {Names(Others, "and")}.";
    }

    /// <summary>A value of a key that asks for another key.</summary>
    public sealed record NeedsWhere(Rule Rule, Field Key, string Word, Field Other) : KeyRule(Rule)
    {
        public override string Sentence => $"`{Key.Name}: {Word}` needs `{Other.Name}`.";
    }

    /// <summary>Keys of which one at least must stand there.</summary>
    public sealed record AtLeastOne(Rule Rule, ImmutableArray<Field> Keys) : KeyRule(Rule)
    {
        public override string Sentence => $"One of {Names(Keys, "and")} is required.";
    }
}
