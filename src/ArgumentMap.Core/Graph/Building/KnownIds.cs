using ArgumentMap.Language;
using ArgumentMap.Language.Grammar;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Graph.Building;

/// <summary>The ids of a map that has been read.</summary>
internal sealed class KnownIds(GraphDraft draft) : IKnownIds
{
    private HashSet<string>? _wanted;

    public ItemClasses ClassOf(ReadOnlySpan<char> id)
    {
        id = Characters.Id(id);
        if (draft.Ids.TryGet(id, out var index))
            return index < 0 ? ItemClasses.Section : draft.Nodes[index].Kind.Keyword().Class();
        return draft.LostIds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var key)
            && draft[key].Kind == LineKind.Declaration
            ? draft[key].Keyword.Class()
            : ItemClasses.None;
    }

    public bool IsWanted(ReadOnlySpan<char> id)
    {
        _wanted ??= [.. draft.Unresolved.Keys.Select(key => Characters.Id(draft.Trees[key.Tree].Source[draft[key].Id]).ToString())];
        return _wanted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Characters.Id(id));
    }
}
