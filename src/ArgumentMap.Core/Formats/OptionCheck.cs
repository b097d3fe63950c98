using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Text;

namespace ArgumentMap.Formats;

/// <summary>Finds options that a format does not take, items that a map does not have, and values that are invalid.</summary>
internal static class OptionCheck
{
    public static readonly DiagnosticDescriptor UnknownFocus = new("ARG921", "unknown-focus", Severity.Error)
    {
        FiresWhen = "a picture should focus on an item that the map does not have",
        Advice = "Give 'focus' the id of an item; 'argmap outline' lists them.",
    };

    public static readonly DiagnosticDescriptor BadOption = new("ARG922", "bad-render-option", Severity.Error)
    {
        FiresWhen = "a format does not take an option, or the value of an option is invalid",
        Advice =
            "Leave the option out, choose a format that takes it (docs/formats.md lists them), or give the option a valid value.",
    };

    public static readonly DiagnosticDescriptor UnfitMap = new("ARG923", "unfit-map", Severity.Error)
    {
        FiresWhen = "a format needs something that the map does not have",
        Advice = "Add to the map what the message names, or choose another format (docs/formats.md lists them).",
    };

    /// <summary>The diagnostic for a map that does not have what a format needs.</summary>
    /// <param name="message">What is missing, and how to add it.</param>
    internal static Diagnostic Unfit(ArgumentGraph graph, string message) => Problem(graph, UnfitMap, message);

    /// <summary>The first problem found; null where there is none.</summary>
    /// <param name="graph">The map in which the focused item is looked up.</param>
    /// <param name="other">Another map that may have it instead.</param>
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
            if (taken.Contains(RenderOption.Layout) && option.OnlyOf is { } layout && layout != options.DrawnAs)
            {
                var name = RenderOption.Layout.Choices[(int)layout];
                return Problem(
                    graph, BadOption,
                    $"'{option.Name}' is an option of the layout {name}. Leave it out, or set '{RenderOption.Layout.Name}' to {name}.");
            }

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
