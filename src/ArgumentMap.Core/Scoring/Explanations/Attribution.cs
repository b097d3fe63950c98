using System.Collections.Immutable;

namespace ArgumentMap.Scoring.Explanations;

/// <summary>The contribution to a topic by one of the measures.</summary>
/// <param name="Value">The value of the measure.</param>
/// <param name="Error">Standard error; null where the value is exact.</param>
/// <param name="Verdict">The topic's verdict at that value, for a value that is a base score or relevance.</param>
public readonly record struct Measured(double Value, double? Error = null, Verdict? Verdict = null);

/// <summary>A measure of the contribution of each node or relation to a topic.</summary>
internal sealed class Attribution
{
    private Attribution(string name, string heading, string meaning, Func<Ancestry, IReadOnlyList<Lever>, Measured?[]> measure) =>
        (Name, Heading, Meaning, Measure) = (name, heading, meaning, measure);

    /// <summary>All measures. A new measure takes a file and a row here; tables, JSON and the documentation's test follow.</summary>
    public static ImmutableArray<Attribution> All { get; } =
    [
        new("shapley", "share", "its share in moving the topic from its base score, fair among all (Shapley value)", ShapleyValue.Of),
        new("removal", "removal", "how much less the topic's strength would be without it", Removal.Of),
        new("intrinsicRemoval", "alone", "the same, with all that bears on it taken away first", IntrinsicRemoval.Of),
        new("gradient", "gradient", "how the topic's strength moves with its base score or relevance", Gradient.Of),
        new("flip", "flips at", "the nearest base score or relevance that changes the topic's verdict", Flip.Of),
    ];

    /// <summary>The name in JSON.</summary>
    public string Name { get; }

    /// <summary>The heading of its column in tables.</summary>
    public string Heading { get; }

    /// <summary>The meaning of its value, as a clause.</summary>
    public string Meaning { get; }

    /// <summary>Computes the values for some levers; null where a lever has none or its computation would exceed the limit.</summary>
    internal Func<Ancestry, IReadOnlyList<Lever>, Measured?[]> Measure { get; }
}
