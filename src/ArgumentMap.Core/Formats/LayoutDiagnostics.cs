using ArgumentMap.Diagnostics;

namespace ArgumentMap.Formats;

/// <summary>Diagnostics of layout engines.</summary>
internal static class LayoutDiagnostics
{
    public static readonly DiagnosticDescriptor NoLayout = new("ARG909", "no-layout", Severity.Error)
    {
        FiresWhen = "a picture is too large, or laying it out takes too much time or memory",
        Advice =
            "Show a part of the map with focus and depth or only, collapse its sections, or render it as md, which needs no layout. In "
            + "argmap.json, 'pictureItems', 'layoutSeconds' and 'layoutMemory' set the limits.",
    };
}
