namespace ArgumentMap.Scoring.Semantics;

internal sealed class EulerBased : ModularMethod<Sum, Euler>
{
    public override string Name => "euler-based";

    public override string Description =>
        "Every reason counts, and no attack moves an item below τ²: α = Σ S − Σ A, the strength is 1 − (1 − τ²) / (1 + τ·e^α) (Amgoud and "
        + "Ben-Naim, 2018).";
}
