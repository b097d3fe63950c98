namespace ArgumentMap.Language.Vocabulary;

/// <summary>Reads what stands in square brackets; null with a problem where it cannot.</summary>
internal delegate Rating? ReadRating(ReadOnlySpan<char> text, out string problem, out string? fix);

/// <summary>What stands in the square brackets of an item.</summary>
internal sealed class Qualifier
{
    /// <summary>How far a statement is believed before any argument.</summary>
    public static readonly Qualifier Credence = new(
        "credence",
        "how far it is believed before any argument; 0.5 where none is given",
        "a number from 0 to 1 or a range, words, or a standing")
    {
        Read = RatingScale.ReadCredence,
    };

    /// <summary>How well a step leads from its premises to what it supports or attacks.</summary>
    public static readonly Qualifier Strength = new(
        "strength",
        "how well the step leads on; 1 where none is given",
        "a number from 0 to 1 or a range, or words")
    {
        Read = RatingScale.ReadStrength,
    };

    /// <summary>How far a source is to be trusted.</summary>
    public static readonly Qualifier Reliability = new(
        "reliability",
        "how far it is to be trusted; 0.5 where none is given",
        "a grade, or a number from 0 to 1 or a range")
    {
        Read = RatingScale.ReadReliability,
    };

    /// <summary>Where in a source something stands.</summary>
    public static readonly Qualifier Locator = new("locator", "where in the source it stands", "any text without brackets");

    private Qualifier(string name, string meaning, string values) => (Name, Meaning, Values) = (name, meaning, values);

    public string Name { get; }

    public string Meaning { get; }

    /// <summary>What it takes, in words.</summary>
    public string Values { get; }

    /// <summary>Reads a rating; null where the qualifier is text.</summary>
    internal ReadRating? Read { get; private init; }
}
