using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Language.Grammar;

/// <summary>The ids of a map, for messages about lines that could not be read.</summary>
internal interface IKnownIds
{
    /// <summary>The class of the item with an id; none where no item that could be read has it.</summary>
    ItemClasses ClassOf(ReadOnlySpan<char> id);

    /// <summary>Whether a line refers to an id that no item has.</summary>
    bool IsWanted(ReadOnlySpan<char> id);
}
