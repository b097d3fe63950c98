using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>One item both supports and attacks another directly.</summary>
internal sealed class SupportsAndAttacksRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG113", "supports-and-attacks", Severity.Warning)
    {
        FiresWhen = "one item both supports and attacks another directly",
        Advice =
            "The two cancel out. Usually one of them is meant for another item, or one text makes two different points.",
        Bad = """
            claim closed: The bridge closed
              premise high [0.9]: The water was high
              objection high
            """,
        Good = """
            claim closed: The bridge closed
              premise high [0.9]: The water was high
            """,
        CanBeSilenced = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        var supports = new Dictionary<(int Item, int Target), int>();
        foreach (var link in map.LinksOfSameEnds)
        {
            if (link.Kind == RelationKind.Support)
                supports.TryAdd((link.Item, link.Target), link.Relation);
        }

        foreach (var link in map.LinksOfSameEnds)
        {
            if (link.Kind == RelationKind.Rebut && supports.TryGetValue((link.Item, link.Target), out var support))
            {
                yield return new Finding(
                    $"{map.Id(link.Item)} attacks {map.Id(link.Target)} here and supports "
                        + $"it{ReviewedMap.InLine(map.Relations[support].Location, map.Relations[link.Relation].Location)}. "
                        + "Keep the one that is meant, or split the item into two statements.",
                    map.Relations[link.Relation].Location)
                {
                    Related = [map.Relations[support].Location],
                };
            }
        }
    }
}
