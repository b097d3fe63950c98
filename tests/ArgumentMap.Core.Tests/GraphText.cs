using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Core.Tests;

/// <summary>
/// A graph as text, one line per node and relation, whatever their order and locations. Two graphs are the same if these texts are.
/// </summary>
internal static class GraphText
{
    public static string Of(ArgumentGraph graph)
    {
        var lines = new List<string> { $"map {graph.Title}{Tags(graph.Tags)}{Properties(graph.Properties)}" };
        lines.AddRange(graph.Sections.Select(section =>
            $"section {section.Id}: {section.Title}{Tags(section.Tags)}{Properties(section.Properties)} in "
                + $"{Section(graph, section.Parent)}").Order(StringComparer.Ordinal));
        lines.AddRange(graph.Nodes.Select(node =>
            $"{node.Kind.Name()} {node.Id} [{node.Rating?.Notation}={node.Rating?.Value}]: "
                + $"{node.Text}{Tags(node.Tags)}{Properties(node.Properties)} in "
                    + $"{Section(graph, node.Section)}").Order(StringComparer.Ordinal));
        lines.AddRange(graph.Relations.Select(relation =>
            $"{graph.Nodes[relation.From].Id} {relation.Kind.Name()} {graph.Nodes[relation.To].Id} "
                + $"[{relation.Details?.Locator}]{Properties(relation.Details?.Properties ?? [])}").Order(StringComparer.Ordinal));
        return string.Join('\n', lines);
    }

    private static string Section(ArgumentGraph graph, int section) => section < 0 ? "none" : graph.Sections[section].Id;

    private static string Tags(IEnumerable<string> tags) => string.Concat(tags.Select(tag => " #" + tag));

    private static string Properties(IEnumerable<Property> properties) =>
        string.Concat(properties.Select(property => $" {{{property.Key}: {property.Value}}}").Order(StringComparer.Ordinal));
}
