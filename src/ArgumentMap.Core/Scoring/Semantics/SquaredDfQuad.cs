namespace ArgumentMap.Scoring.Semantics;

internal sealed class SquaredDfQuad : ModularMethod<Product, OneMax>
{
    public override string Name => "squared-df-quad";

    public override string Description =>
        "The aggregation of `df-quad`, α = Π (1 − A) − Π (1 − S), with the influence h(x) = x / (1 + x), so that no single reason decides "
        + "(Potyka, 2018).";
}
