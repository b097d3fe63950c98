using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>One item bears on another twice in the same way.</summary>
internal sealed class DuplicateRelationRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG105", "duplicate-relation", Severity.Warning)
    {
        FiresWhen = "one item bears on another twice in the same way",
        Advice =
            "What is said twice counts twice. Keep one of the lines; two citations of a source may stay if each has its own locator.",
        Bad = """
            claim closed: The bridge closed
              premise high [0.9]: The water was high
              premise high
            """,
        Good = """
            claim closed: The bridge closed
              premise high [0.9]: The water was high
            """,
        CanBeSilenced = true,
        HasFix = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        var first = new Dictionary<(int Item, int Target, RelationKind Kind, string? Locator), Link>();
        foreach (var link in map.LinksOfSameEnds)
        {
            var relation = map.Relations[link.Relation];
            if (first.TryAdd((link.Item, link.Target, link.Kind, relation.Locator), link))
                continue;
            var earlier = map.Relations[first[(link.Item, link.Target, link.Kind, relation.Locator)].Relation];
            yield return new Finding(
                $"{map.Id(link.Item)} is already listed below {map.Id(link.Target)}"
                    + $"{ReviewedMap.InLine(earlier.Location, relation.Location)} and would count twice. Take one of the lines out.",
                relation.Location)
            {
                Related = [earlier.Location],
                Fix = TakeOut(relation, map.Nodes[link.Item]) ?? TakeOut(earlier, map.Nodes[link.Item]),
            };
        }
    }

    /// <summary>Removes a reference that has nothing below it; null where something is below it.</summary>
    private static CodeFix? TakeOut(in Relation relation, Node item)
    {
        if (relation.Location == item.Location || SourceLines.At(relation.Location) is not { } lines || lines.HasNested)
            return null;
        return CodeFix.Replace($"remove the line '{lines.Text.Trim()}'", lines.Whole(lines.Line), "") with { IsSafe = false };
    }
}
