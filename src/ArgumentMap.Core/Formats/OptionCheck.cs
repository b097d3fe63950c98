using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Text;

namespace ArgumentMap.Formats;

/// <summary>Finds what options ask for that a format does not take, that a map does not have or that means nothing.</summary>
internal static class OptionCheck
{
    public static readonly DiagnosticDescriptor UnknownFocus = new("ARG921", "unknown-focus", Severity.Error)
    {
        FiresWhen = "a picture is to show an item that the map does not have",
        Advice = "Give 'focus' the id of an item; 'argmap outline' lists them.",
    };

    public static readonly DiagnosticDescriptor BadOption = new("ARG922", "bad-render-option", Severity.Error)
    {
        FiresWhen = "a format does not take an option, or an option has a value that means nothing",
        Advice =
            "Leave the option out, choose a format that takes it (docs/formats.md lists them), or give one of the values that it takes.",
    };

    /// <summary>The first thing that is wrong; null where nothing is.</summary>
    /// <param name="graph">The map that the focus is sought in.</param>
    /// <param name="other">Another one that may have it instead.</param>
    internal static Diagnostic? Of(
        ArgumentGraph graph, string format, ImmutableArray<RenderOption> taken, RenderOptions options, ArgumentGraph? other = null)
    {
        foreach (var option in RenderOption.All)
        {
            if (!option.IsSetIn(options))
                continue;
            if (!taken.Contains(option))
                return Problem(
                    graph, BadOption,
                    $"'{option.Name}' is not an option of {format}. "
                        + $"{(taken.IsEmpty ? "It takes none." : $"It takes {Spelling.List([.. taken.Select(each => each.Name)])}.")}");
            if (option.Check(options) is { } wrong)
                return Problem(graph, BadOption, wrong);
        }

        return options.Focus is { } focus && graph.IndexOf(focus) < 0 && (other is null || other.IndexOf(focus) < 0)
            ? Problem(graph, UnknownFocus, Topics.Unknown(graph, focus))
            : null;
    }

    private static Diagnostic Problem(ArgumentGraph graph, DiagnosticDescriptor descriptor, string message) =>
        new(descriptor, message, new SourceLocation(graph.Files.FirstOrDefault(), default));
}
