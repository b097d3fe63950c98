namespace ArgumentMap.Scoring.Semantics;

internal sealed class QuadraticEnergy : ModularMethod<Sum, TwoMax>
{
    public override string Name => "quadratic-energy";

    public override string Description =>
        "Every reason counts and many weak ones add up, but nothing saturates: α = Σ S − Σ A moves the base score by h(x) = x² / (1 + x²) "
        + "of the way to 1 or to 0 (Potyka, KR 2018).";
}
