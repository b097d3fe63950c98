namespace ArgumentMap.Scoring.Odds;

/// <summary>What a node comes to in one world, given what the nodes that it depends on pass on.</summary>
internal static class OddsEquation
{
    /// <summary>Forces that are only what rounding left of none.</summary>
    public const double NoForce = 1e-9;

    /// <summary>What a node that nobody knows anything of starts from.</summary>
    public static readonly Evidence Unknown = Evidence.OfBase(Ends.Unknown);

    /// <param name="passed">By node: how far a statement carries, the force of an argument, whether a source vouches.</param>
    public static Ends Of(OddsModel model, int node, ReadOnlySpan<Ends> passed) => model.Roles[node] switch
    {
        OddsRole.Inference => Force(model, node, passed),
        OddsRole.Source => model.Given[node] * Stand(model, node, passed),
        OddsRole.None => Ends.Zero,
        _ => Strength(model, node, passed),
    };

    /// <summary>What is passed on to others.</summary>
    public static Ends Passed(OddsRole role, Ends value) => role is OddsRole.Statement or OddsRole.Reasoned ? value.Carried : value;

    /// <summary>The strength of a statement whose citations perhaps stand.</summary>
    /// <param name="fallback">What it starts from where they do not.</param>
    public static Ends Mixed(Evidence start, Evidence fallback, Evidence reasons, Ends stands)
    {
        if (stands.Low >= 1)
            return (start + reasons).ToChance();
        var fallen = (fallback + reasons).ToChance();
        if (stands.High <= 0)
            return fallen;
        var standing = (start + reasons).ToChance();
        var holds = stands.Middle;
        var mean = (standing * holds) + (fallen * (1 - holds));
        if (!stands.IsRange)
            return mean;
        var effect = standing.Middle - fallen.Middle;
        var (less, more) = ((holds - stands.Low) * effect, (stands.High - holds) * effect);
        if (effect < 0)
            (less, more) = (more, less);
        var (below, above) = (mean.Middle - mean.Low, mean.High - mean.Middle);
        return new Ends(
            Math.Max(0, mean.Middle - Math.Sqrt((below * below) + (less * less))),
            mean.Middle,
            Math.Min(1, mean.Middle + Math.Sqrt((above * above) + (more * more))));
    }

    private static Ends Strength(OddsModel model, int node, ReadOnlySpan<Ends> passed)
    {
        var inputs = model.Inputs;
        var (start, end) = (inputs.Starts[node], inputs.Starts[node + 1]);
        var reasons = default(Evidence);
        var (isSupported, isCited) = (false, false);
        for (var i = start; i < end; i++)
        {
            var force = passed[inputs.Sources[i]] * inputs.Weights[i];
            switch (model.Kinds[i])
            {
                case InputKind.Support when force.High > 0:
                    reasons += Evidence.OfSupport(force);
                    isSupported |= force.Middle > NoForce;
                    break;
                case InputKind.Attack when force.High > 0:
                    reasons += Evidence.OfAttack(force);
                    break;
                case InputKind.Voucher:
                    isCited = true;
                    break;
                default:
                    break;
            }
        }

        if (model.Roles[node] == OddsRole.Reasoned)
            return (isSupported ? reasons : model.FallbackOf(node) + reasons).ToChance();
        return isCited
            ? Mixed(model.Starts[node], model.FallbackOf(node), reasons, Stand(model, node, passed))
            : (model.Starts[node] + reasons).ToChance();
    }

    private static Ends Force(OddsModel model, int node, ReadOnlySpan<Ends> passed)
    {
        var inputs = model.Inputs;
        var force = model.Given[node];
        var hasPremise = false;
        for (var i = inputs.Starts[node]; i < inputs.Starts[node + 1]; i++)
        {
            var from = passed[inputs.Sources[i]];
            if (model.Kinds[i] == InputKind.Undercut)
            {
                force *= (from * inputs.Weights[i]).Rest;
            }
            else if (model.Kinds[i] == InputKind.Premise)
            {
                hasPremise = true;
                force *= from;
            }
        }

        return hasPremise ? force * Stand(model, node, passed) : Ends.Zero;
    }

    /// <summary>Whether the sources of a node vouch for it: one of those that carry, or all of those that bear.</summary>
    public static Ends Stand(OddsModel model, int node, ReadOnlySpan<Ends> passed)
    {
        var inputs = model.Inputs;
        var (all, none, isCited) = (Ends.One, Ends.One, false);
        for (var i = inputs.Starts[node]; i < inputs.Starts[node + 1]; i++)
        {
            if (model.Kinds[i] != InputKind.Voucher)
                continue;
            var vouches = passed[inputs.Sources[i]];
            isCited = true;
            all *= vouches;
            none *= vouches.Rest;
        }

        return !isCited || model.NeedsAll[node] ? all : none.Rest;
    }
}
