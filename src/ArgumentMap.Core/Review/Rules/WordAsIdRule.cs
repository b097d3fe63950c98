using System.Collections.Frozen;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;

namespace ArgumentMap.Review.Rules;

/// <summary>The id of an item is a word that its text probably begins with.</summary>
internal sealed class WordAsIdRule : Rule
{
    /// <summary>Words that begin a sentence and name nothing.</summary>
    private static readonly FrozenSet<string> Words = new[]
    {
        "But", "However", "Because", "Since", "And", "Also", "So", "Thus", "Hence", "Therefore", "Note", "Yes", "No", "First", "Second",
        "Third", "Finally", "Moreover", "Furthermore", "Besides", "Still", "Yet", "Although", "Example", "Question", "Answer", "Reason",
        "Claim", "Premise", "Objection", "Conclusion", "Evidence", "Fact", "Remember", "Update", "Edit", "Warning", "Important",
    }.ToFrozenSet(StringComparer.Ordinal);

    public override DiagnosticDescriptor Descriptor { get; } = new("ARG224", "word-as-id", Severity.Note)
    {
        FiresWhen = "an id is a word such as 'But' that the text probably begins with",
        Advice =
            "What stands between the keyword and the colon is the id of the item, and is not shown with its text. Put the colon before the "
            + "word, or write another id.",
        Bad = """
            claim closed [0.5]: The bridge closed
              objection But: the bus went over it #seen
                source [B]: Driver of the bus
                  by: A. Meyer
            """,
        Good = """
            claim closed [0.5]: The bridge closed
              objection: But the bus went over it #seen
                source [B]: Driver of the bus
                  by: A. Meyer
            """,
        CanBeSilenced = true,
        HasFix = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        for (var i = 0; i < map.Nodes.Length; i++)
        {
            var node = map.Nodes[i];
            // Who refers to an item by its id means it.
            if (node.HasAutoId || node.Rating is not null || !Words.Contains(node.Id) || map.Outgoing[i].Length > 1)
                continue;
            yield return new Finding(
                $"'{node.Id}' is the id of this item, since it stands before the colon, and not part of its text. Put the colon before it if "
                    + "the text begins with it.",
                TextPlace.Of(node.Location, node.Id))
            {
                Fix = MoveColon(node),
            };
        }
    }

    /// <summary>The id and the text change, so that only the author can say whether they should.</summary>
    private static CodeFix? MoveColon(Node node)
    {
        var head = $" {node.Id}:";
        var place = TextPlace.Of(node.Location, head);
        return place.Source is null || place.Span.Length != head.Length
            ? null
            : CodeFix.Replace($"write ': {node.Id}'", place.Span, $": {node.Id}") with { IsSafe = false };
    }
}
