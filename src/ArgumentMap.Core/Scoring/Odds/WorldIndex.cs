namespace ArgumentMap.Scoring.Odds;

/// <summary>Numbers worlds in binary: source <c>i</c> of a node's list holds in the worlds whose bit <c>i</c> is set.</summary>
internal static class WorldIndex
{
    /// <summary>Maps each world of some sources to the matching world of other sources.</summary>
    /// <param name="sources">Ascending.</param>
    /// <param name="fewer">Ascending; those that are not among <paramref name="sources"/> fail.</param>
    public static void Map(ReadOnlySpan<int> sources, ReadOnlySpan<int> fewer, Span<int> map)
    {
        map[0] = 0;
        for (var bit = 0; bit < sources.Length; bit++)
        {
            var place = fewer.BinarySearch(sources[bit]);
            var step = place < 0 ? 0 : 1 << place;
            var half = 1 << bit;
            for (var cell = 0; cell < half; cell++)
                map[half + cell] = map[cell] + step;
        }
    }

    /// <summary>Whether a list of sources includes all of another; both are ascending.</summary>
    public static bool Contains(ReadOnlySpan<int> sources, ReadOnlySpan<int> fewer)
    {
        foreach (var source in fewer)
        {
            if (sources.BinarySearch(source) < 0)
                return false;
        }

        return true;
    }

    /// <summary>The worlds in which only some of the sources may hold.</summary>
    /// <param name="some">Rising, and among <paramref name="sources"/>.</param>
    public static int[] Cells(ReadOnlySpan<int> sources, ReadOnlySpan<int> some)
    {
        var cells = new int[1 << some.Length];
        for (var i = 0; i < some.Length; i++)
        {
            var step = 1 << sources.BinarySearch(some[i]);
            for (var cell = 0; cell < 1 << i; cell++)
                cells[(1 << i) + cell] = cells[cell] + step;
        }

        return cells;
    }
}
