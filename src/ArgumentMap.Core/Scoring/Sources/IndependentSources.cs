using System.Collections.Immutable;
using System.Numerics;

namespace ArgumentMap.Scoring.Sources;

/// <summary>Chooses as many sources as possible of which no two go back to one origin.</summary>
/// <remarks>
/// The most of a few (set packing, by branch and bound); of more, those with the fewest origins come first and what goes back to one of
/// theirs is left out.
/// </remarks>
internal static class IndependentSources
{
    /// <summary>Sources up to which the most are found for sure.</summary>
    private const int Exact = 10;

    /// <summary>Origins of all of them together beyond which they count as one.</summary>
    private const int MostOrigins = 4_096;

    /// <param name="sources">With the origins of each, rising; what comes earlier is preferred.</param>
    /// <returns>Places among the sources.</returns>
    public static List<int> Choose(IReadOnlyList<ImmutableArray<int>> sources)
    {
        if (sources.Sum(origins => (long)origins.Length) > MostOrigins)
            return [0];
        var order = Enumerable.Range(0, sources.Count).OrderBy(i => sources[i].Length).ToArray();
        return sources.Count > Exact ? Greedy(sources, order) : Most(sources, order);
    }

    private static List<int> Greedy(IReadOnlyList<ImmutableArray<int>> sources, int[] order)
    {
        var (chosen, used) = (new List<int>(), new HashSet<int>());
        foreach (var i in order)
        {
            if (used.Overlaps(sources[i]))
                continue;
            used.UnionWith(sources[i]);
            chosen.Add(i);
        }

        return chosen;
    }

    private static List<int> Most(IReadOnlyList<ImmutableArray<int>> sources, int[] order)
    {
        var conflicts = new uint[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            for (var j = 0; j < order.Length; j++)
                conflicts[i] |= i == j || sources[order[i]].Intersect(sources[order[j]]).Any() ? 1u << j : 0;
        }

        var best = 0u;
        Add(0, 0, 0);
        return [.. Enumerable.Range(0, order.Length).Where(i => (best >> i & 1) != 0).Select(i => order[i])];

        void Add(int next, uint chosen, uint barred)
        {
            if (BitOperations.PopCount(chosen) + order.Length - next <= BitOperations.PopCount(best))
                return;
            if (next == order.Length)
            {
                best = chosen;
                return;
            }

            if ((barred >> next & 1) == 0)
                Add(next + 1, chosen | (1u << next), barred | conflicts[next]);
            Add(next + 1, chosen, barred);
        }
    }
}
