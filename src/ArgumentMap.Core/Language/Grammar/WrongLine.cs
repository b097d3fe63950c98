using ArgumentMap.Text;

namespace ArgumentMap.Language.Grammar;

/// <summary>What is wrong with a line that the grammar does not accept.</summary>
internal enum Fault
{
    BracketInBrackets,
    UnclosedBracket,
    UnopenedBracket,
    OtherBrackets,
    BracketsBeforeId,
    SecondBracket,
    WideColon,
    TagsOnReference,
    SpacedId,
    BadId,
    MissingColon,
    MissingName,
    PropertyWithoutColon,
    UnknownWord,
    OddBlank,
    Prose,
}

/// <summary>A line that the grammar does not accept, and the place that says why.</summary>
/// <param name="Word">The first word.</param>
/// <param name="At">What the message points at.</param>
internal sealed record WrongLine(Fault Fault, TextSpan Word, TextSpan At)
{
    /// <summary>The id that it seems to declare; empty where it has none.</summary>
    public TextSpan Id { get; init; }
}
