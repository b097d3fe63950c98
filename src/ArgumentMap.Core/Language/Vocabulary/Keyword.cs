namespace ArgumentMap.Language.Vocabulary;

/// <summary>The word an item begins with. All else about one is its <see cref="KeywordRow"/>.</summary>
public enum Keyword : byte
{
    None,
    Map,
    Include,
    Section,
    Question,
    Claim,
    Premise,
    Objection,
    Undercut,
    Argument,
    Source,
}
