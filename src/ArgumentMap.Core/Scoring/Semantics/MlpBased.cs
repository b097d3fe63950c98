namespace ArgumentMap.Scoring.Semantics;

internal sealed class MlpBased : ModularMethod<Sum, Mlp>
{
    public override string Name => "mlp";

    public override string Description =>
        "Weights of evidence add up as in logistic regression: α = Σ S − Σ A is added to the log odds of the base score; 0 and 1 stay as "
        + "they are (Potyka, AAAI 2021).";
}
