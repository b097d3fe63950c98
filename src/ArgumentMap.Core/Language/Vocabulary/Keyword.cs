namespace ArgumentMap.Language.Vocabulary;

/// <summary>The word that an item begins with. Everything else about a keyword is in its <see cref="KeywordRow"/>.</summary>
internal enum Keyword : byte
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
    Counterargument,
    Source,
}
