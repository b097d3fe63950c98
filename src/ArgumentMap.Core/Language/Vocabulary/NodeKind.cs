namespace ArgumentMap.Language.Vocabulary;

/// <summary>The kind of a node of the graph.</summary>
public enum NodeKind : byte
{
    Claim,
    Premise,
    Objection,
    Undercut,

    /// <summary>A linked inference that the author declared with <c>argument</c>.</summary>
    Argument,

    /// <summary>A linked inference that attacks, declared with <c>counterargument</c>.</summary>
    Counterargument,

    /// <summary>The step from one item to another, represented as a node because an undercut attacks it.</summary>
    Inference,
    Source,

    /// <summary>The citation of a source, made into a node because an undercut attacks it.</summary>
    Citation,
    Question,
}
