using System.Collections.Immutable;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;
using ArgumentMap.Text;

namespace ArgumentMap.Review.Rules;

/// <summary>Two items have the same text.</summary>
internal sealed class DuplicateStatementRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG204", "duplicate-statement", Severity.Warning)
    {
        FiresWhen = "two items have the same text",
        Advice =
            "Declared twice, one statement counts as two, and what bears on the one does not bear on the other. Declare it once and "
            + "refer to it by its id.",
        Bad = """
            claim closed: The bridge closed
              premise high [0.9]: The water was high

            claim late: The bus was late
              premise closed
              objection early [0.3]: It had left early
                objection: The water was high.
            """,
        Good = """
            claim closed: The bridge closed
              premise high [0.9]: The water was high

            claim late: The bus was late
              premise closed
              objection early [0.3]: It had left early
                objection high
            """,
        CanBeSilenced = true,
        HasFix = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var (node, first) in map.Restatements.Repeated)
        {
            yield return new Finding(
                $"{map.Id(node)} says the same as "
                    + $"{map.Id(first)}{ReviewedMap.InLine(map.Nodes[first].Location, map.Nodes[node].Location)}. Refer to it by its id: "
                    + $"{map.Nodes[node].Kind.Keyword().Name()} {map.Nodes[first].Id}",
                map.Nodes[node].Location)
            {
                Related = [map.Nodes[first].Location],
                Fix = Reference(map, node, first),
            };
        }
    }

    /// <summary>
    /// Turns the second into a reference to the first; null where the second has more than its text, or other items refer to it.
    /// </summary>
    private static CodeFix? Reference(ReviewedMap map, int node, int first)
    {
        var (item, earlier) = (map.Nodes[node], map.Nodes[first]);
        var saysMore = item.Rating is not null || item.Tags.Length > 0 || item.Properties.Length > 0;
        if (saysMore || map.Outgoing[node].Length != 1 || map.Incoming[node].Length > 0)
            return null;
        if (item.Location.Source is null || item.Location.Source != earlier.Location.Source)
            return null;
        // An item that is wrapped or has a comment below it is left to the author.
        if (SourceLines.At(item.Location) is not { } lines || lines.HasNested || map.Relations[map.Outgoing[node][0]].Details is not null)
            return null;
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        if (earlier.HasAutoId)
            edits.Add(new TextEdit(new TextSpan(earlier.Location.Span.Start + earlier.Kind.Keyword().Name().Length, 0), " " + earlier.Id));
        edits.Add(new TextEdit(item.Location.Span, $"{item.Kind.Keyword().Name()} {earlier.Id}"));
        return new CodeFix($"refer to '{earlier.Id}' instead", edits.ToImmutable()) { IsSafe = false };
    }
}
