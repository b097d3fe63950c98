namespace ArgumentMap.Language.Vocabulary;

/// <summary>What an item is, whichever keyword stands before it. A reference may use any keyword of the item's class.</summary>
[Flags]
internal enum ItemClasses : byte
{
    None = 0,
    Map = 1,
    Include = 2,
    Section = 4,
    Question = 8,

    /// <summary>What can be true or false.</summary>
    Statement = 16,

    /// <summary>What premises meet in.</summary>
    Inference = 32,
    Source = 64,
}
