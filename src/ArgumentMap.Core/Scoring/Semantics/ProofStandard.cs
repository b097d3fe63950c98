using System.Collections.Immutable;

namespace ArgumentMap.Scoring.Semantics;

/// <summary>What must be shown for a statement to be accepted. The default comes first, so that it is 0.</summary>
internal enum ProofStandard : byte
{
    /// <summary>The default.</summary>
    Preponderance,
    Scintilla,
    ClearAndConvincing,
    BeyondReasonableDoubt,
    DialecticalValidity,
}

/// <summary>Decides whether a proof standard is met.</summary>
/// <remarks>
/// Gordon and Walton, <i>Proof burdens and standards</i> (2009), with α = 0.4, β = 0.3 and γ = 0.2. All comparisons are strict. P is the
/// greatest weight of the applicable arguments for a statement and C that of those against it; each is 0 where there is none.
/// </remarks>
internal static class ProofStandards
{
    private const double Convincing = 0.4;
    private const double Lead = 0.3;
    private const double Doubt = 0.2;

    private static readonly ImmutableArray<(string Name, ProofStandard Standard)> Names =
    [
        ("scintilla", ProofStandard.Scintilla),
        ("preponderance", ProofStandard.Preponderance),
        ("clear and convincing", ProofStandard.ClearAndConvincing),
        ("beyond reasonable doubt", ProofStandard.BeyondReasonableDoubt),
        ("dialectical validity", ProofStandard.DialecticalValidity),
    ];

    public static IEnumerable<string> All => Names.Select(row => row.Name);

    public static ProofStandard Find(string? name) => Names.FirstOrDefault(row => row.Name == name).Standard;

    public static bool IsMet(this ProofStandard standard, in Case @case) => standard switch
    {
        ProofStandard.Scintilla => @case.For,
        ProofStandard.Preponderance => @case.P > @case.C,
        ProofStandard.ClearAndConvincing => IsConvincing(@case),
        ProofStandard.BeyondReasonableDoubt => IsConvincing(@case) && @case.C < Doubt,
        _ => @case is { For: true, Against: false },
    };

    private static bool IsConvincing(in Case @case) => @case.P > Convincing && @case.P - @case.C > Lead;
}

/// <summary>The applicable arguments for and against a statement: whether there are any, and the greatest weight of each side.</summary>
internal readonly record struct Case(bool For, double P, bool Against, double C);
