namespace ArgumentMap.Language.Vocabulary;

/// <summary>The class of an item, regardless of its keyword. A reference may use any keyword of the item's class.</summary>
[Flags]
internal enum ItemClasses : byte
{
    None = 0,
    Map = 1,
    Include = 2,
    Section = 4,
    Question = 8,

    /// <summary>An item that can be true or false.</summary>
    Statement = 16,

    /// <summary>An item that premises lead to.</summary>
    Inference = 32,
    Source = 64,
}
