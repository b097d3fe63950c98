using System.Collections.Immutable;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Graph.Structure;

/// <summary>The origins of each source.</summary>
internal sealed class Provenance
{
    /// <summary>Stands in for the origins of sources that have more of them than the limit; these sources count as one.</summary>
    public const int Unknown = -1;

    private static readonly ImmutableArray<int> UnknownOrigins = [Unknown];

    private readonly Dictionary<int, ImmutableArray<int>> _origins = [];
    private readonly int[]? _representatives;

    private Provenance(int[]? representatives) => _representatives = representatives;

    /// <summary>Whether the limit was reached, so that some sources that may be independent count as one.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>
    /// The sources at the ends of the chains of reliance from a source, as ascending node indices; the source itself where it relies on
    /// nothing.
    /// </summary>
    /// <remarks>A ring of sources that only quote one another has one origin: the first of them.</remarks>
    public ImmutableArray<int> OriginsOf(int source)
    {
        var one = _representatives is null ? source : _representatives[source];
        return _origins.TryGetValue(one, out var origins) ? origins : [one];
    }

    /// <param name="counts">Whether a node, by its index, is to be taken into account.</param>
    /// <param name="limit">Origins kept over all sources.</param>
    /// <param name="representatives">By node the source that stands for it, of sources that are one; null where each is its own.</param>
    public static Provenance Of(ArgumentGraph graph, Predicate<int> counts, int limit, int[]? representatives = null)
    {
        var edges = new List<WeightedEdge>();
        var local = new Dictionary<int, int>();
        var sources = new List<int>();
        foreach (var i in graph.RelationsOf(RelationKind.Reliance))
        {
            var relation = graph.Relations[i];
            if (!counts(relation.From) || !counts(relation.To))
                continue;
            var (from, to) = (One(relation.From), One(relation.To));
            if (from != to || representatives is null)
                edges.Add(new WeightedEdge(Local(from), Local(to), 1, i));
        }

        var provenance = new Provenance(representatives);
        if (edges.Count > 0)
            provenance.Read(sources, Rows.Of(sources.Count, edges.ToArray()), limit);
        return provenance;

        int One(int node) => representatives is null ? node : representatives[node];

        int Local(int node)
        {
            if (local.TryAdd(node, sources.Count))
                sources.Add(node);
            return local[node];
        }
    }

    private void Read(List<int> sources, Rows reliance, int limit)
    {
        var components = Components.Of(sources.Count, reliance, Rows.None(sources.Count));
        var componentOf = new int[sources.Count];
        for (var component = 0; component < components.Count; component++)
        {
            foreach (var member in components[component])
                componentOf[member] = component;
        }

        for (var component = 0; component < components.Count; component++)
        {
            var members = components[component];
            var outside = new List<WeightedEdge>();
            foreach (var member in members)
            {
                for (var i = reliance.Starts[member]; i < reliance.Starts[member + 1]; i++)
                {
                    if (componentOf[reliance.Sources[i]] != component)
                        outside.Add(new WeightedEdge(sources[reliance.Sources[i]], sources[member], 1, reliance.Relations[i]));
                }
            }

            var origins = OriginsOf(outside, ref limit);
            if (origins.IsEmpty)
                origins = [First(members, sources)];
            foreach (var member in members)
                _origins[sources[member]] = origins;
        }
    }

    /// <summary>The origins of everything relied on; the same array where all of it has the same origins.</summary>
    private ImmutableArray<int> OriginsOf(List<WeightedEdge> outside, ref int limit)
    {
        var origins = ImmutableArray<int>.Empty;
        HashSet<int>? all = null;
        foreach (var edge in outside)
        {
            var further = OriginsOf(edge.From);
            if (origins.IsEmpty || origins == further)
            {
                origins = further;
                continue;
            }

            all ??= [.. origins];
            limit -= further.Length;
            if (limit < 0)
            {
                IsIncomplete = true;
                return UnknownOrigins;
            }

            all.UnionWith(further);
        }

        return all is null ? origins : all.Contains(Unknown) ? UnknownOrigins : [.. all.Order()];
    }

    private static int First(ReadOnlySpan<int> members, List<int> sources)
    {
        var first = int.MaxValue;
        foreach (var member in members)
            first = Math.Min(first, sources[member]);
        return first;
    }
}
