using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Csv;

/// <summary>A row for each statement, with the item that it is declared under.</summary>
internal static class StatementsTable
{
    public static void Write(MapView view, CsvOutput output)
    {
        foreach (var heading in (ReadOnlySpan<string>)["kind", "text", "id", "rating", "strength", "verdict", "parent"])
            output.Cell(heading);
        output.EndRow();
        var parents = ParentsIn(view.Graph);
        for (var node = 0; node < view.Graph.Nodes.Length; node++)
        {
            if (!view.Graph.Nodes[node].Kind.IsStatement() || !view.Visible.Shows(node))
                continue;
            output.Item(view, node, view.Graph.Nodes[node].Text.Span);
            output.Cell(parents[node]);
            output.EndRow();
        }
    }

    /// <summary>By node: the id of the item that it is declared under; empty at the top.</summary>
    private static string[] ParentsIn(ArgumentGraph graph)
    {
        var homes = Homes.Of(graph);
        // An undercut is declared under the premise whose step it attacks.
        var premises = homes.Links
            .Where(link => link.Step >= 0)
            .DistinctBy(link => link.Step)
            .ToDictionary(link => link.Step, link => link.Item);
        var parents = new string[graph.Nodes.Length];
        for (var node = 0; node < parents.Length; node++)
        {
            var parent = homes[node] >= 0 ? homes.Links[homes[node]].Target : -1;
            parents[node] = parent < 0 ? "" : graph.Nodes[premises.GetValueOrDefault(parent, parent)].Id;
        }

        return parents;
    }
}
