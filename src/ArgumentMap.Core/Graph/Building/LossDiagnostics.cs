using System.Globalization;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Graph.Building;

/// <summary>Diagnostics for what does not count because of a mistake elsewhere.</summary>
internal static class LossDiagnostics
{
    public static readonly DiagnosticDescriptor NotCounted = new("ARG130", "not-counted", Severity.Warning)
    {
        FiresWhen = "what is nested in a line does not count, because the line has an error",
        Advice =
            "What an item bears on depends on the line above it. If that cannot be read, what is nested in it is left out of scores and "
            + "pictures: it is not counted for or against anything else. Fix the error, and it counts again.",
    };

    public static string Message(int nested, int references)
    {
        var elsewhere = references switch
        {
            0 => "",
            1 => "one line elsewhere that refers to it",
            _ => string.Create(CultureInfo.InvariantCulture, $"{references:N0} lines elsewhere that refer to it"),
        };
        if (nested == 0)
            return $"Until this line is fixed, {elsewhere} {(references == 1 ? "does" : "do")} not count.";
        var here = nested == 1
            ? "the item nested in it"
            : string.Create(CultureInfo.InvariantCulture, $"the {nested:N0} items nested in it");
        return references == 0
            ? $"Until this line is fixed, {here} {(nested == 1 ? "does" : "do")} not count."
            : $"Until this line is fixed, {here} and {elsewhere} or to them do not count.";
    }
}
