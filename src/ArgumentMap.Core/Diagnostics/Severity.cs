namespace ArgumentMap.Diagnostics;

/// <summary>How serious a diagnostic is, in ascending order.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Note,

    /// <summary>The map is valid, but probably not what its author means.</summary>
    Warning,

    /// <summary>The map is not valid.</summary>
    Error,
}

/// <summary>The names of severities, the same in every output.</summary>
internal static class Severities
{
    public static string Name(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
