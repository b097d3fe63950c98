namespace ArgumentMap.Review;

/// <summary>How a rule speaks.</summary>
public enum RuleLevel
{
    Off,
    Note,
    Warning,
    Error,
}

/// <summary>The names of levels, as settings write them.</summary>
internal static class RuleLevels
{
    public static IReadOnlyList<string> Names { get; } = ["off", "note", "warning", "error"];

    public static string Name(this RuleLevel level) => Names[(int)level];
}
