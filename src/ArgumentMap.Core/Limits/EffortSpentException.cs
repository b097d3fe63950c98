using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Limits;

/// <summary>Thrown if an answer takes more work than its <see cref="Effort"/> allows.</summary>
public sealed class EffortSpentException : Exception
{
    internal static readonly DiagnosticDescriptor TooMuchWork = new("ARG910", "too-much-work", Severity.Error)
    {
        FiresWhen = "a map takes more work than the limit allows",
        Advice =
            "Everything done for one answer draws on one budget. Cycles cost the most, once for each day that the map is scored for: "
            + "break them, or name fewer days.",
    };

    internal EffortSpentException(long units, ImmutableArray<Reduction> reductions)
        : base(Text(units, reductions)) => Reductions = reductions;

    /// <summary>
    /// What an author can do about it, from the largest task to the innermost part that was running; empty where that is unknown.
    /// </summary>
    internal ImmutableArray<Reduction> Reductions { get; }

    /// <summary>The diagnostic that reports it.</summary>
    public Diagnostic ToDiagnostic() => new(TooMuchWork, Message, Reductions.IsEmpty ? default : Reductions[^1].Location);

    private static string Text(long units, ImmutableArray<Reduction> reductions)
    {
        var advice = reductions.Select(reduction => reduction.Advice).Distinct().Append("raise the limit 'effort'").ToList();
        var all = string.Join(", ", advice[..^1]) + (advice.Count > 1 ? ", or " : "") + advice[^1];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"This takes more work than the limit of {units:N0} units. {char.ToUpperInvariant(all[0])}{all[1..]}.");
    }
}
