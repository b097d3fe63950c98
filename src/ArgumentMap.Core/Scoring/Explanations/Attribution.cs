using System.Collections.Immutable;

namespace ArgumentMap.Scoring.Explanations;

/// <summary>A share in a topic, by one of the measures.</summary>
/// <param name="Value">What the measure says.</param>
/// <param name="Error">Standard error, where the value was sampled.</param>
/// <param name="Verdict">For a value that is a base score or relevance: the topic's verdict with it.</param>
public readonly record struct Measured(double Value, double? Error = null, Verdict? Verdict = null);

/// <summary>A measure of what each node or relation contributes to a topic.</summary>
internal sealed class Attribution
{
    private Attribution(string name, string heading, string meaning, Func<Ancestry, IReadOnlyList<Lever>, Measured?[]> measure) =>
        (Name, Heading, Meaning, Measure) = (name, heading, meaning, measure);

    /// <summary>The measures there are. A new one is a file and a row here; tables, JSON and the documentation's test follow.</summary>
    public static ImmutableArray<Attribution> All { get; } =
    [
        new("shapley", "share", "its share in moving the topic from its base score, fair among all (Shapley value)", ShapleyValue.Of),
        new("removal", "removal", "how much less the topic's strength would be without it", Removal.Of),
        new("intrinsicRemoval", "alone", "the same, with all that bears on it taken away first", IntrinsicRemoval.Of),
        new("gradient", "gradient", "how the topic's strength moves with its base score or relevance", Gradient.Of),
        new("flip", "flips at", "the nearest base score or relevance that changes the topic's verdict", Flip.Of),
    ];

    /// <summary>In JSON.</summary>
    public string Name { get; }

    /// <summary>Above its column in tables.</summary>
    public string Heading { get; }

    /// <summary>What its value says, in a clause.</summary>
    public string Meaning { get; }

    /// <summary>The values for some levers; null where one has none or it would take more work than the limit.</summary>
    internal Func<Ancestry, IReadOnlyList<Lever>, Measured?[]> Measure { get; }
}
