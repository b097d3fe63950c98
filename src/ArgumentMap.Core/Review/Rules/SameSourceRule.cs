using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring.Sources;

namespace ArgumentMap.Review.Rules;

/// <summary>Two sources have one address, or one title and one date.</summary>
internal sealed class SameSourceRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG312", "same-source", Severity.Warning)
    {
        FiresWhen = "two sources have the same address, or the same title and date",
        Advice =
            "Scoring takes sources with one address for one source: the least grade counts, and it is retracted as soon "
            + "as one of them is. Keep "
            + "one of them and refer to it by its id.",
        Bad = """
            claim closed: The bridge closed
              source gauge
              source log

            source gauge [A]: Gauge log
              url: https://river.example/gauge
            source log [B]: Log of the gauge
              url: http://www.river.example/gauge/
            """,
        Good = """
            claim closed: The bridge closed
              source gauge

            source gauge [A]: Gauge log
              url: https://river.example/gauge
            """,
        CanBeSilenced = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        var byAddress = new Dictionary<string, int>(StringComparer.Ordinal);
        var byTitle = new Dictionary<(string Title, string Date), int>();
        foreach (var node in map.Sources)
        {
            var source = map.Nodes[node];
            if (source.Get(PropertyName.Url) is { } url && !byAddress.TryAdd(SourceAddress.Of(url), node))
            {
                yield return Same(map, byAddress[SourceAddress.Of(url)], node, "address: they count as one, at the least grade");
            }
            else if (source.Get(PropertyName.Date) is { } date)
            {
                var title = (source.Text.ToString(), date);
                if (!byTitle.TryAdd(title, node))
                    yield return Same(map, byTitle[title], node, "title and date, and would count as two");
            }
        }
    }

    private static Finding Same(ReviewedMap map, int first, int second, string what) => new(
        $"{map.Id(first)} and {map.Id(second)} have the same {what}. Keep one of them.", map.Nodes[second].Location)
    {
        Related = [map.Nodes[first].Location],
    };
}
