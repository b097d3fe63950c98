namespace ArgumentMap.Limits;

/// <summary>Limits on the size of a map and the work it causes. Each property is a row of the table of limits.</summary>
/// <remarks>
/// An exceeded limit is reported by the diagnostic that the row names, or counted in the result; nothing is cut off silently. All limits
/// are counts rather than times, so that a map gives the same result on every machine; the only exception is <see cref="LayoutSeconds"/>,
/// which guards Graphviz.
/// </remarks>
public sealed record MapLimits
{
    public static MapLimits Default { get; } = new();

    [Limit("size of one file", "bytes", 1, int.MaxValue, "ARG901")]
    public int FileLength { get; init; } = 512 * 1024 * 1024;

    [Limit("length of one line", "characters", 1, int.MaxValue, "ARG902")]
    public int LineLength { get; init; } = 100_000;

    [Limit("items nested in one another, and files that include one another", "levels", 1, 1_000_000, "ARG903, ARG905")]
    public int Depth { get; init; } = 200;

    [Limit("items, references and properties of one file", "lines", 1, int.MaxValue, "ARG904")]
    public int Lines { get; init; } = 10_000_000;

    [Limit("files of one map", "files", 1, 1_000_000, "ARG905")]
    public int Files { get; init; } = 1_000;

    [Limit("size of all files of one map together", "bytes", 1, long.MaxValue, "ARG905")]
    public long MapLength { get; init; } = 2L * 1024 * 1024 * 1024;

    [Limit("lines of all files of one map together", "lines", 1, int.MaxValue, "ARG905")]
    public int MapLines { get; init; } = 20_000_000;

    [Limit("diagnostics of one map; any more are only counted", "diagnostics", 1, 1_000_000, "ARG906")]
    public int Diagnostics { get; init; } = 1_000;

    [Limit("work for one answer: nodes, relations and lines visited", "units", 1, long.MaxValue, "ARG910")]
    public long Effort { get; init; } = 1_000_000_000;

    [Limit("work to find the ids that misspelt references might mean", "units", 1, long.MaxValue)]
    public long SuggestionEffort { get; init; } = 5_000_000;

    [Limit("work to find conclusions that restate their premises", "units", 1, long.MaxValue)]
    public long RestatementEffort { get; init; } = 2_000_000;

    [Limit("steps within which a cycle must settle", "steps", 1, int.MaxValue, "ARG402")]
    public int CycleSteps { get; init; } = 20_000;

    [Limit("origins kept over all sources; beyond that, sources count as one", "origins", 1, int.MaxValue, "ARG908")]
    public int Origins { get; init; } = 1_000_000;

    [Limit("uncertain sources upstream of one statement that `odds` tells apart", "sources", 0, 20)]
    public int SourcesToldApart { get; init; } = 16;

    [Limit("days that expectations and a timeline may name", "days", 1, 1_000_000, "ARG907")]
    public int Days { get; init; } = 1_000;

    [Limit("items that a timeline follows", "items", 1, 1_000_000)]
    public int TimelineItems { get; init; } = 1_000;

    [Limit("positions on a map that can be listed; that there are more is told", "positions", 1, 100_000)]
    public int Positions { get; init; } = 1_000;

    [Limit("work for one measure of an explanation; what is farther away is counted, not measured", "units", 1, long.MaxValue)]
    public long ExplanationEffort { get; init; } = 50_000_000;

    [Limit("steps within which a cycle must settle when an explanation tries out a change", "steps", 1, int.MaxValue)]
    public int ExplanationSteps { get; init; } = 500;

    [Limit("items or relations up to which shares are exact, computed over all subsets", "items", 0, 20)]
    public int ExactShares { get; init; } = 12;

    [Limit("orders that shares are sampled from if there are more", "orders", 1, 1_000_000)]
    public int Samples { get; init; } = 1_000;

    [Limit("values tried from 0 to 1 to find those that change a verdict", "values", 1, 1_000_000)]
    public int FlipPoints { get; init; } = 100;

    [Limit("letters of a text that are compared with another text", "letters", 1, 1_000_000)]
    public int ComparedLetters { get; init; } = 1_000;

    [Limit("items anywhere in the other map that one item is compared with", "items", 1, 1_000_000)]
    public int ComparedItems { get; init; } = 8;

    [Limit("pairs of items at one place that are all compared; if there are more, only those that share rare words", "pairs", 1, 1_000_000)]
    public int ComparedPairs { get; init; } = 64;

    [Limit("work to match the items of two maps; beyond that, a reworded item counts as removed and added", "units", 1, long.MaxValue)]
    public long ComparisonEffort { get; init; } = 200_000_000;

    [Limit("how often pairs already found are used to find more", "rounds", 1, 1_000)]
    public int ComparisonRounds { get; init; } = 4;

    [Limit("items and relations of one picture", "items", 1, int.MaxValue, "ARG909")]
    public int PictureItems { get; init; } = 20_000;

    [Limit("time for the layout of one picture", "seconds", 1, 86_400, "ARG909")]
    public int LayoutSeconds { get; init; } = 20;

    [Limit("memory for the layout of one picture", "MiB", 1, 4_096, "ARG909")]
    public int LayoutMemory { get; init; } = 512;

    [Limit("days on the slider of a page, besides the map's own", "days", 0, 1_000_000)]
    public int PageDays { get; init; } = 200;

    [Limit("items times days on the slider of a page", "scores", 0, int.MaxValue)]
    public int PageScores { get; init; } = 200_000;

    [Limit("sentences of a page that explain a strength: of the map's own day, then of claims on other days", "sentences", 0, int.MaxValue)]
    public int PageSentences { get; init; } = 2_000;

    [Limit("work for one sentence of a page", "units", 0, long.MaxValue)]
    public long SentenceEffort { get; init; } = 5_000_000;

    [Limit("work for all sentences of a page", "units", 0, long.MaxValue)]
    public long PageEffort { get; init; } = 50_000_000;

    /// <summary>The lower value of each limit.</summary>
    public MapLimits AtMost(MapLimits other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var lower = this;
        foreach (var limit in LimitTable.All)
        {
            if (limit.Of(other) < limit.Of(lower))
                lower = limit.With(lower, limit.Of(other));
        }

        return lower;
    }
}
