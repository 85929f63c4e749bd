using System.Collections.Immutable;
using StatiqSite.Content.Model;

namespace StatiqSite.Content.Kinds;

/// <summary>The keys of a tag in <c>input/_data/tags.yml</c>.</summary>
public static class TagSchema
{
    public static readonly Field<string> Id = new("id", "Unique in the vocabulary.", new IdType()) { Example = "period-1980s" };

    public static readonly Field<string> Title = new("title", "In English.", new TextType()) { Example = "Set in the 1980s" };

    public static readonly Field<string> TitleZh = new("title_zh", "In Chinese, where a source shows it.", new TextType()) { Example = "八十年代背景" };

    public static readonly Field<string> Description = new("description", "What pages with the tag have in common, in one sentence.", new TextType()) { Example = "Stories that play in the 1980s." };

    public static readonly Field<string> Group =
        new("group", "What the tag is about.", new ChoiceType("a group of tags", [.. TagGroup.All.Select(group => new Choice(group.Id, group.Meaning))])) { Example = "period" };

    public static readonly Field<ImmutableArray<string>> Synonyms = new("synonyms", "Other words for it; `fix` puts the tag in their place.", new TextListType()) { Example = "[eighties, 1980s]" };

    public static readonly Field<ImmutableArray<Reference>> Parent =
        new("parent", "The wider tag.", new ReferenceListType("the id of one tag", isOne: true)) { Example = "historical-drama" };

    public static readonly Schema Schema = new("a tag", [Id, Title, Description, Group], [TitleZh, Synonyms, Parent])
    {
        Written = [Id, Title, TitleZh, Description, Group, Synonyms, Parent],
    };
}
