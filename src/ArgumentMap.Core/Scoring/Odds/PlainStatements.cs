using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ArgumentMap.Scoring.Odds;

/// <summary>
/// Reckons statements of one world that stand on no source: the same as <see cref="OddsEquation"/>, in the tightest loop there is, since
/// most statements of large maps are such.
/// </summary>
/// <param name="strengths">By node; those of the statements are written.</param>
/// <param name="reasons">By node what it adds as a reason of its usual relevance; likewise.</param>
internal sealed class PlainStatements(OddsModel model, EndsList strengths, Evidence[] reasons)
{
    /// <param name="nodes">Each behind all that it depends on.</param>
    public void Reckon(ReadOnlySpan<int> nodes)
    {
        var inputs = model.Inputs;
        var (starts, sources, codes) = (inputs.Starts, inputs.Sources, model.Codes);
        var (roles, bases, usual) = (model.Roles, model.Starts, model.Usual);
        var (low, middle, high) = (strengths.Low, strengths.Middle, strengths.High);
        ref var known = ref MemoryMarshal.GetArrayDataReference(reasons);
        var (one, most) = (Vector256<double>.One, Vector256.Create(Evidence.MostForce));
        var (signs, isMiddle) = (Vector256.Create(-1.0, 0, 1, 0), Vector256.Create(0L, -1, 0, 0).AsDouble());
        foreach (var node in nodes)
        {
            var (sum, strongest) = (Vector256<double>.Zero, Vector256<double>.Zero);
            for (var i = starts[node]; i < starts[node + 1]; i++)
            {
                var code = codes[i];
                var from = sources[i];
                var evidence = code <= ReasonCode.IsAttack
                    ? Unsafe.Add(ref known, from).Lanes
                    : Unusual(code, from, inputs.Weights[i]).Lanes;
                // Without a branch: which it is cannot be foreseen.
                var attacks = Vector256.Create(-(long)(code & ReasonCode.IsAttack)).AsDouble();
                var against = Vector256.ConditionalSelect(isMiddle, -evidence, Ends.Swapped(evidence));
                sum += Vector256.ConditionalSelect(attacks, against, evidence);
                strongest = Vector256.Max(strongest, Vector256.AndNot(evidence, attacks));
            }

            if (roles[node] == OddsRole.Statement)
                sum += bases[node].Lanes;
            else if (!(strongest[1] > OddsEquation.NoLogOdds))
                sum += model.FallbackOf(node).Lanes;
            var spread = Vector256.Sqrt(Vector256.AndNot(sum, isMiddle));
            var logOdds = Vector256.Shuffle(sum, Vector256.Create(1L, 1, 1, 1)) + (signs * spread);
            var strength = one / (one + Vector256.Exp(-logOdds));
            (low[node], middle[node], high[node]) = (strength[0], strength[1], strength[2]);
            var relevance = usual[node];
            if (relevance == 0)
            {
                Unsafe.Add(ref known, node) = default;
                continue;
            }

            var force = Vector256.Max(Vector256<double>.Zero, (strength + strength) - one) * relevance;
            force = Vector256.Min(force, most);
            Unsafe.Add(ref known, node) = Evidence.OfRatios(Vector256.Log((one + force) / (one - force)));
        }
    }

    private Evidence Unusual(byte code, int from, double weight) => (code & ReasonCode.IsNone) != 0
        ? default
        : Evidence.OfSupport(OddsEquation.Passed(model.Roles[from], strengths[from]) * weight);
}
