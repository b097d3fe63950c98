using ArgumentMap.Text;

namespace ArgumentMap.Language.Grammar;

/// <summary>The mistake in a line that the grammar does not accept.</summary>
internal enum Fault
{
    Invisible,
    WideBrackets,
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

/// <summary>A line that the grammar does not accept, with its mistake.</summary>
/// <param name="Word">The first word.</param>
/// <param name="At">The span that the message is about.</param>
internal sealed record WrongLine(Fault Fault, TextSpan Word, TextSpan At)
{
    /// <summary>The id that it seems to declare; empty for none.</summary>
    public TextSpan Id { get; init; }
}
