namespace ArgumentMap.Scoring.Odds;

/// <summary>Computes the value of a node in one world, given what the nodes that it depends on pass on.</summary>
internal static class OddsEquation
{
    /// <summary>Forces up to this are rounding errors.</summary>
    public const double NoForce = 1e-9;

    /// <summary>Log odds that such a force adds.</summary>
    public const double NoLogOdds = 2 * NoForce;

    /// <summary>The evidence that a statement of unknown credence starts with.</summary>
    public static readonly Evidence Unknown = Evidence.OfBase(Ends.Unknown);

    /// <param name="passed">
    /// By node: what it passes on, that is, the carried strength of a statement, the force of an argument, the chance that a source
    /// vouches, the log odds of an undivided answer.
    /// </param>
    public static Ends Of(OddsModel model, int node, ReadOnlySpan<Ends> passed)
    {
        var sums = InputSums.None;
        for (var i = model.Inputs.Starts[node]; i < model.Inputs.Starts[node + 1]; i++)
            sums.Add(model.Kinds[i], passed[model.Inputs.Sources[i]], model.Inputs.Weights[i]);
        return Of(model, node, sums);
    }

    /// <param name="sums">What all inputs of the node come to.</param>
    public static Ends Of(OddsModel model, int node, in InputSums sums) => model.Roles[node] switch
    {
        OddsRole.Inference => sums.HasPremise ? model.Given[node] * sums.Force * sums.Stand(model.NeedsAll[node]) : Ends.Zero,
        OddsRole.Source => model.Given[node] * sums.Stand(model.NeedsAll[node]),
        OddsRole.Answer => sums.HasRivals ? Divided(sums.Own, sums.Rivals) : ToChance(sums.Own),
        OddsRole.Undivided or OddsRole.UndividedReasoned => Undivided(model, node, sums),
        OddsRole.Sum => sums.Rivals,
        OddsRole.None => Ends.Zero,
        _ => Strength(model, node, sums),
    };

    /// <summary>What a node of this value passes on to others.</summary>
    public static Ends Passed(OddsRole role, Ends value) => Carries(role) ? value.Carried : value;

    /// <summary>Whether a node carries as far as it is believed beyond even odds.</summary>
    public static bool Carries(OddsRole role) => role is OddsRole.Statement or OddsRole.Reasoned or OddsRole.Answer;

    public static bool IsReasoned(OddsRole role) => role is OddsRole.Reasoned or OddsRole.UndividedReasoned;

    public static bool IsUndivided(OddsRole role) => role is OddsRole.Undivided or OddsRole.UndividedReasoned;

    /// <summary>The strength of a statement whose citations may or may not stand.</summary>
    /// <param name="fallback">The evidence it starts with if they do not stand.</param>
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

    /// <summary>The same in log odds.</summary>
    public static Ends MixedLogOdds(Evidence start, Evidence fallback, Evidence reasons, Ends stands)
    {
        if (stands.Low >= 1)
            return (start + reasons).ToLogOdds();
        if (stands.High <= 0)
            return (fallback + reasons).ToLogOdds();
        var mixed = Mixed(start, fallback, reasons, stands);
        return new Ends(ToLogOdds(mixed.Low), ToLogOdds(mixed.Middle), ToLogOdds(mixed.High));

        static double ToLogOdds(double chance) => Math.Log(chance / (1 - chance));
    }

    /// <summary>An exclusive answer: its odds divided by the sum of those of all.</summary>
    /// <param name="own">Log odds undivided.</param>
    /// <param name="rivals">The log of the sum of the rivals' odds: at their lower ends, at their middles, at their upper ends.</param>
    public static Ends Divided(Ends own, Ends rivals)
    {
        // What is given holds, and no rival does; of several that are given, which is an error, none more than another.
        if (double.IsPositiveInfinity(own.Middle))
            return double.IsPositiveInfinity(rivals.Middle) ? Ends.Of(0.5) : Ends.One;
        if (double.IsPositiveInfinity(rivals.Middle))
            return Ends.Zero;
        var (below, above) = (own.Middle - own.Low, own.High - own.Middle);
        var (less, more) = (rivals.High - rivals.Middle, rivals.Middle - rivals.Low);
        return Evidence.Of((below * below) + (less * less), own.Middle - rivals.Middle, (above * above) + (more * more)).ToChance();
    }

    /// <summary>log(e^one + e^other), lane by lane.</summary>
    public static Ends LogOfSum(Ends one, Ends other) =>
        new(LogOfSum(one.Low, other.Low), LogOfSum(one.Middle, other.Middle), LogOfSum(one.High, other.High));

    public static double LogOfSum(double one, double other)
    {
        var greater = Math.Max(one, other);
        return double.IsInfinity(greater) ? greater : greater + Math.Log(1 + Math.Exp(Math.Min(one, other) - greater));
    }

    /// <summary>The strength of an answer without rivals.</summary>
    public static Ends ToChance(Ends logOdds) => new(ToChance(logOdds.Low), ToChance(logOdds.Middle), ToChance(logOdds.High));

    public static double ToChance(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    private static Ends Strength(OddsModel model, int node, in InputSums sums)
    {
        var start = StartOf(model, node, sums);
        return IsReasoned(model.Roles[node]) || !sums.IsCited
            ? (start + sums.Reasons).ToChance()
            : Mixed(start, model.FallbackOf(node), sums.Reasons, sums.Stand(model.NeedsAll[node]));
    }

    private static Ends Undivided(OddsModel model, int node, in InputSums sums)
    {
        var start = StartOf(model, node, sums);
        return IsReasoned(model.Roles[node]) || !sums.IsCited
            ? (start + sums.Reasons).ToLogOdds()
            : MixedLogOdds(start, model.FallbackOf(node), sums.Reasons, sums.Stand(model.NeedsAll[node]));
    }

    /// <summary>The evidence that a statement starts with.</summary>
    private static Evidence StartOf(OddsModel model, int node, in InputSums sums) =>
        !IsReasoned(model.Roles[node]) ? model.Starts[node] : sums.IsSupported ? default : model.FallbackOf(node);
}
