using System.Collections.Immutable;
using ArgumentMap.Graph.Structure;

namespace ArgumentMap.Scoring;

/// <summary>A way to compute strengths.</summary>
/// <param name="name">As <c>scoring:</c> takes it.</param>
internal abstract class Semantics(string name)
{
    /// <summary>The semantics there are, the default first.</summary>
    /// <remarks>
    /// A modular one is an aggregation and an influence (Potyka, <i>Modular semantics and characteristics for bipolar weighted
    /// argumentation graphs</i>, arXiv 1809.07133); a new one is a row here and a name that <c>scoring:</c> takes.
    /// </remarks>
    public static ImmutableArray<Semantics> All { get; } =
    [
        new ModularSemantics<Sum, TwoMax>("quadratic-energy"),
        new ModularSemantics<Product, Linear>("df-quad"),
        new ModularSemantics<Sum, Euler>("euler-based"),
        new ModularSemantics<Top, Euler>("euler-top"),
        new ModularSemantics<Product, OneMax>("squared-df-quad"),
        new ModularSemantics<Sum, Mlp>("mlp"),
        new GroundedSemantics("grounded"),
        new CarneadesSemantics("carneades"),
    ];

    public static Semantics Default => All[0];

    public string Name => name;

    /// <summary>Whether strengths are any numbers from 0 to 1; else 1 stands for in, 0 for out and 0.5 for undecided.</summary>
    public abstract bool IsGraded { get; }

    /// <summary>Whether <see cref="Update"/> takes as long as solving everything.</summary>
    public virtual bool UpdatesAll => false;

    public static Semantics? Find(string name) => All.FirstOrDefault(semantics => semantics.Name == name);

    public abstract Solution Solve(WeightedGraph graph, Components components, ScoringLimits limits);

    /// <summary>Computes strengths anew after a change that affects certain components only.</summary>
    /// <param name="affected">Indices of components, rising.</param>
    /// <param name="off">The nodes that are to count as if they were not there.</param>
    /// <param name="strengths">Of all nodes; those of the affected components are replaced.</param>
    public abstract void Update(
        WeightedGraph graph, Components components, ReadOnlySpan<int> affected, bool[] off, double[] strengths, ScoringLimits limits);
}
