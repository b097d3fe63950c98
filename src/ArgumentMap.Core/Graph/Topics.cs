using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Graph;

/// <summary>Messages for items that cannot be explained.</summary>
internal static class Topics
{
    /// <summary>Maximum number of claims named if no id is similar.</summary>
    private const int MaxNamed = 5;

    public static string Unknown(ArgumentGraph graph, string id)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(id);
        if (graph.IndexOf(id) is >= 0 and var question)
        {
            var answers = graph.Relations
                .Where(relation => relation.To == question && relation.Kind == RelationKind.Answer)
                .Select(relation => graph.Nodes[relation.From].Id)
                .Distinct()
                .ToArray();
            return $"'{id}' is a question and has no strength of its own. "
                + (answers.Length == 0 ? "It has no answers yet." : $"Its answers: {List(answers)}.");
        }

        if (Spelling.Nearest(id, graph.Nodes.Select(node => node.Id)) is { } nearest)
            return $"There is no item '{id}'. Did you mean '{nearest}'?";
        var claims = graph.Nodes.Where(node => node.Kind == NodeKind.Claim).Select(node => node.Id).ToArray();
        return $"There is no item '{id}'." + (claims.Length == 0 ? " The map has no claims." : $" The map's claims: {List(claims)}.");
    }

    private static string List(string[] ids) =>
        string.Join(", ", ids.Take(MaxNamed).Select(id => $"'{id}'")) + (ids.Length > MaxNamed ? " …" : "");
}
