namespace ArgumentMap.Diagnostics;

/// <summary>
/// A kind of diagnostic, with everything known about it. It is declared beside the code that reports it; <c>argmap rules</c>, the page of
/// rules, SARIF and editors take its texts from the catalogue.
/// </summary>
/// <param name="code">ARG and three digits; a code never changes its meaning.</param>
/// <param name="name">Kebab-case; describes the pattern that was found.</param>
/// <param name="severity">The severity unless settings change it.</param>
public sealed class DiagnosticDescriptor(string code, string name, Severity severity)
{
    public string Code => code;

    public string Name => name;

    public Severity Severity => severity;

    /// <summary>What was found, as a clause without a full stop: "an item has no text".</summary>
    public required string FiresWhen { get; init; }

    /// <summary>Why it matters and what to do about it, in a sentence or two.</summary>
    public required string Advice { get; init; }

    /// <summary>A map for which it is reported; null where no map can show it.</summary>
    public string? Bad { get; init; }

    /// <summary>The same map, fixed; null where <see cref="Bad"/> is.</summary>
    public string? Good { get; init; }

    /// <summary>Whether it is reported by default.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>
    /// Whether settings can change its level and comments can silence it; what makes a map unreadable cannot be silenced.
    /// </summary>
    public bool CanBeSilenced { get; init; }

    /// <summary>Whether its diagnostics can carry a fix.</summary>
    public bool HasFix { get; init; }
}
