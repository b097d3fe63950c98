namespace ArgumentMap.Scoring.Semantics;

internal sealed class DfQuad : ModularMethod<Product, Linear>
{
    public override string Name => "df-quad";

    public override string Description =>
        "Certain reasons decide: α = Π (1 − A) − Π (1 − S) moves the base score by that share of the way to 1 or to 0. Widely used in the "
        + "literature (Rago and others, KR 2016).";
}
