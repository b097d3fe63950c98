namespace ArgumentMap.Review;

/// <summary>The level at which a rule is reported.</summary>
public enum RuleLevel
{
    Off,
    Note,
    Warning,
    Error,
}

/// <summary>The names of levels in settings.</summary>
internal static class RuleLevels
{
    public static IReadOnlyList<string> Names { get; } = ["off", "note", "warning", "error"];

    public static string Name(this RuleLevel level) => Names[(int)level];

    /// <summary>The level with this name; null where there is none.</summary>
    public static RuleLevel? Parse(string? name)
    {
        for (var level = 0; level < Names.Count; level++)
        {
            if (Names[level] == name)
                return (RuleLevel)level;
        }

        return null;
    }
}
