using System.Globalization;
using System.Text;

namespace ArgumentMap.Benchmarks.Maps;

/// <summary>Makes up maps with cycles that leave statements undecided: the same text for the same numbers everywhere.</summary>
internal static class CoreMap
{
    /// <summary>
    /// A thesis above statements in cores: in each every statement is attacked by the one before it and by another one, some supported as
    /// well, so that all depend on one another.
    /// </summary>
    /// <param name="statements">At least the size of a core.</param>
    /// <param name="size">Statements of a core.</param>
    /// <param name="isChain">Whether each core also bears on the next, rather than on the thesis alone.</param>
    public static string Of(int statements, int size, bool isChain)
    {
        var (map, random) = (new StringBuilder("claim thesis: Thesis\n"), new Random(4));
        for (var core = 0; core < statements / size; core++)
            map.Append(CultureInfo.InvariantCulture, $"  {(random.Next(3) == 0 ? "objection" : "premise")} s{core * size}\n");
        for (var i = 0; i < statements / size * size; i++)
        {
            var (start, place) = (i / size * size, i % size);
            map.Append(CultureInfo.InvariantCulture, $"claim s{i}: Statement {i}\n");
            map.Append(CultureInfo.InvariantCulture, $"  objection s{start + ((place + size - 1) % size)}\n");
            Reason(map, random, i, start + random.Next(size));
            if (random.Next(4) == 0)
                Reason(map, random, i, start + random.Next(size));
            if (isChain && start > 0 && random.Next(4) == 0)
                Reason(map, random, i, start - size + random.Next(size));
        }

        return map.ToString();
    }

    private static void Reason(StringBuilder map, Random random, int to, int from)
    {
        // Supports lead from higher to lower numbers, so that none supports itself.
        var keyword = random.Next(4) == 0 && from > to ? "premise" : "objection";
        if (from != to)
            map.Append(CultureInfo.InvariantCulture, $"  {keyword} s{from}\n");
    }
}
