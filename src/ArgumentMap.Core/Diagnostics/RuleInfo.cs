namespace ArgumentMap.Diagnostics;

/// <summary>What there is to know of a rule: the rules page, <c>argmap rules</c> and editors read it.</summary>
/// <param name="FiresWhen">In a clause, what it finds.</param>
/// <param name="Why">Why that matters and what to do about it, in a sentence or two.</param>
/// <param name="Bad">A map in which it speaks.</param>
/// <param name="Good">The same mended: it is silent.</param>
public sealed record RuleInfo(DiagnosticDescriptor Descriptor, string FiresWhen, string Why, string Bad, string Good)
{
    /// <summary>Whether it speaks unless settings say otherwise.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>Whether settings and silencers may quieten it; what makes a map unreadable cannot be.</summary>
    public bool CanBeSilenced { get; init; } = true;

    /// <summary>Whether its diagnostics can carry a fix.</summary>
    public bool HasFix { get; init; }
}
