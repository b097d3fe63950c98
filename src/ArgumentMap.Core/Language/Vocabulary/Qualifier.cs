namespace ArgumentMap.Language.Vocabulary;

/// <summary>Reads the text in square brackets; returns null and sets the problem where it is invalid.</summary>
internal delegate Rating? ReadRating(ReadOnlySpan<char> text, out string problem, out string? fix);

/// <summary>The meaning of the square brackets of an item.</summary>
internal sealed class Qualifier
{
    /// <summary>How far a statement is believed before any argument.</summary>
    public static readonly Qualifier Credence = new(
        "credence",
        "how far it is believed before any argument; 0.5 if none is given",
        "a number from 0 to 1 or a range, words, or a standing")
    {
        Read = RatingScale.ReadCredence,
    };

    /// <summary>How well a conclusion follows from its premises.</summary>
    public static readonly Qualifier Strength = new(
        "strength",
        "how well the conclusion follows from the premises; 1 if none is given",
        "a number from 0 to 1 or a range, or words")
    {
        Read = RatingScale.ReadStrength,
    };

    /// <summary>How far a source can be trusted.</summary>
    public static readonly Qualifier Reliability = new(
        "reliability",
        "how far it can be trusted; 0.5 if none is given",
        "a grade, or a number from 0 to 1 or a range")
    {
        Read = RatingScale.ReadReliability,
    };

    /// <summary>The place in a source.</summary>
    public static readonly Qualifier Locator = new("locator", "the place in the source", "any text without brackets");

    private Qualifier(string name, string meaning, string values) => (Name, Meaning, Values) = (name, meaning, values);

    public string Name { get; }

    public string Meaning { get; }

    /// <summary>What it takes, in words.</summary>
    public string Values { get; }

    /// <summary>Reads a rating; null where the qualifier is text.</summary>
    internal ReadRating? Read { get; private init; }
}
