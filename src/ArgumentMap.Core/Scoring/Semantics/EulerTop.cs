namespace ArgumentMap.Scoring.Semantics;

internal sealed class EulerTop : ModularMethod<Top, Euler>
{
    public override string Name => "euler-top";

    public override string Description =>
        "Only the strongest reason on each side counts: α = max(0, S) − max(0, A), with the influence of `euler-based` (Amgoud and "
        + "Ben-Naim, 2018).";
}
