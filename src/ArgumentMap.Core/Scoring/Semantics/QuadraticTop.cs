namespace ArgumentMap.Scoring.Semantics;

internal sealed class QuadraticTop : ModularMethod<Top, TwoMax>
{
    public override string Name => "quadratic-top";

    public override string Description =>
        "Only the strongest reason on each side counts: α = max(0, S) − max(0, A), with the influence of `quadratic-energy`.";
}
