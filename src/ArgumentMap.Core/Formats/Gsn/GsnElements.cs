using ArgumentMap.Formats.Exchange;

namespace ArgumentMap.Formats.Gsn;

internal enum GsnType : byte
{
    Goal,
    Strategy,
    Solution,
    Context,
    Assumption,
    Justification,
    CounterGoal,
    CounterSolution,
}

/// <summary>The types of elements and the names of their attributes.</summary>
internal static class GsnElements
{
    public const string Module = "module";

    public const string Text = "text";

    public const string SupportedBy = "supportedBy";

    public const string InContextOf = "inContextOf";

    public const string Challenges = "challenges";

    public const string Undeveloped = "undeveloped";

    public const string NodeType = "nodeType";

    public const string Rating = "rating";

    public const string Tags = "tags";

    /// <summary>What an id may begin with; longer ones first.</summary>
    private static readonly (string Prefix, GsnType Type)[] Prefixes =
    [
        ("CSn", GsnType.CounterSolution), ("CG", GsnType.CounterGoal), ("Sn", GsnType.Solution), ("G", GsnType.Goal),
        ("S", GsnType.Strategy), ("C", GsnType.Context), ("A", GsnType.Assumption), ("J", GsnType.Justification),
    ];

    public static KeptIds Kept { get; } = new("gsn");

    /// <summary>The property that remembers that a premise is context, an assumption or a justification, or a counter solution.</summary>
    public static string TypeKey => Kept.Prefix + "type";

    /// <summary>The type that an id says; null for none.</summary>
    public static GsnType? TypeOf(string id)
    {
        foreach (var (prefix, type) in Prefixes)
        {
            if (id.StartsWith(prefix, StringComparison.Ordinal))
                return type;
        }

        return null;
    }

    /// <summary>The type with a name; null for none.</summary>
    public static GsnType? Named(string name) => Enum.TryParse<GsnType>(name, out var type) && type.ToString() == name ? type : null;

    /// <summary>Whether it is what an argument is made in, rather than what it is made of.</summary>
    public static bool IsContext(this GsnType type) => type is GsnType.Context or GsnType.Assumption or GsnType.Justification;

    public static ItemRole Role(this GsnType type) => type switch
    {
        GsnType.Strategy => ItemRole.Support,
        GsnType.Solution => ItemRole.Source,
        _ => ItemRole.Statement,
    };
}
