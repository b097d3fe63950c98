using ArgumentMap.Diagnostics;

namespace ArgumentMap.Graph.Building;

/// <summary>Diagnostics for included files.</summary>
internal static class IncludeDiagnostics
{
    public static readonly DiagnosticDescriptor IncludeCycle = new("ARG114", "include-cycle", Severity.Error)
    {
        FiresWhen = "files include one another in a cycle",
        Advice = "Take one of the includes out; items that are included once are known everywhere.",
        Bad = """
            include: map.arg

            claim closed [0.9]: The bridge closed
            """,
        Good = """
            claim closed [0.9]: The bridge closed
            """,
    };

    public static readonly DiagnosticDescriptor MissingInclude = new("ARG115", "missing-include", Severity.Error)
    {
        FiresWhen = "an included file does not exist or cannot be read",
        Advice = "Correct the path; it starts from the folder of the including file.",
        Bad = """
            include: missing.arg

            claim closed [0.9]: The bridge closed
            """,
        Good = """
            include: sources.arg

            claim closed [0.9]: The bridge closed
              source gauge
            """,
    };

    public static readonly DiagnosticDescriptor BadName = new("ARG126", "bad-include-name", Severity.Error)
    {
        FiresWhen = "the name behind 'as' of an include cannot begin an id",
        Advice = "The ids of the included file begin with the name and a stop: 'as lib' makes 'gauge' into 'lib.gauge'.",
        Bad = """
            include: sources.arg as the sources

            claim closed [0.9]: The bridge closed
            """,
        Good = """
            include: sources.arg as sources

            claim closed [0.9]: The bridge closed
              source sources.gauge
            """,
    };

    public static readonly DiagnosticDescriptor IncludeEscapes = new("ARG116", "include-escapes", Severity.Error)
    {
        FiresWhen = "an include leaves the folder of the map",
        Advice =
            "A map may read its own folder and what is below it, nothing else. Move the file there, or name a wider folder with --root.",
        Bad = """
            include: ../secret.arg

            claim closed [0.9]: The bridge closed
            """,
        Good = """
            include: sources.arg

            claim closed [0.9]: The bridge closed
              source gauge
            """,
    };

    public static readonly DiagnosticDescriptor TooManyFiles = new("ARG905", "too-many-files", Severity.Error)
    {
        FiresWhen = "a map includes more files or more text, or nests the files deeper, than the limit allows",
        Advice = "Include less, or raise 'files', 'mapLength', 'mapLines' or 'depth' in argmap.json.",
    };
}
