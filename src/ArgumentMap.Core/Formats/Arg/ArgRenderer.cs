using System.Collections.Immutable;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Formatting;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Arg;

/// <summary>Writes a graph as a file of the argument language in canonical form, with all included items in it.</summary>
internal sealed class ArgRenderer
{
    private readonly ArgumentGraph _graph;
    private readonly Outline _outline;
    private readonly LineWriter _writer = new();

    private ArgRenderer(ArgumentGraph graph) => (_graph, _outline) = (graph, new Outline(graph));

    public static void Render(ArgumentGraph graph, Stream stream)
    {
        var renderer = new ArgRenderer(graph);
        renderer.Map();
        var output = new Utf8Output(stream);
        output.Write(renderer._writer.ToString());
        output.Flush();
    }

    private void Map()
    {
        if (_graph.Title.Length > 0 || !_graph.Properties.IsEmpty || !_graph.Tags.IsEmpty)
        {
            _writer.Item(0, Keyword.Map.Name(), "", null, WithTags(_graph.Title, _graph.Tags));
            Properties(1, _graph.Properties);
        }

        foreach (var line in _outline.Lines())
        {
            if (line.Link is null)
                _writer.Blank();
            if (line.Section >= 0)
                Section(line);
            else if (line.IsDeclaration)
                Declaration(line);
            else
                Reference(line);
        }
    }

    private void Section(OutlineLine line)
    {
        var section = _graph.Sections[line.Section];
        var isImplied = section.HasAutoId && section.Id == AutoId.FromText(section.Title, Keyword.Section);
        _writer.Item(line.Depth, Keyword.Section.Name(), isImplied ? "" : section.Id, null, WithTags(section.Title, section.Tags));
        Properties(line.Depth + 1, section.Properties);
    }

    private void Declaration(OutlineLine line)
    {
        var node = _graph.Nodes[line.Node];
        var keyword = IsUndercutWithoutPlace(line) ? Keyword.Objection : node.Kind.Keyword();
        // An id that can be derived from the text need not be written.
        var isImplied = node.HasAutoId && node.Id == AutoId.FromText(node.Text.Span, keyword);
        _writer.Item(
            line.Depth, keyword.Name(), isImplied ? "" : node.Id, node.Rating?.Notation, WithTags(node.Text.ToString(), node.Tags));
        var ofLink = line.Link is { } link ? _graph.Relations[link.Relation].Details?.Properties : null;
        Properties(line.Depth + 1, ofLink is { } more ? node.Properties.AddRange(more) : node.Properties);
    }

    /// <summary>
    /// Whether it undercuts an argument that has no premise to write it under, as only a map in JSON can say. An objection to the
    /// argument says the same.
    /// </summary>
    private bool IsUndercutWithoutPlace(OutlineLine line) =>
        _graph.Nodes[line.Node].Kind == NodeKind.Undercut
        && line.Link is { Kind: RelationKind.Undercut, Target: var target }
        && _graph.Nodes[target].Kind.IsArgument()
        && !_outline.HasPremises(target);

    private void Reference(OutlineLine line)
    {
        var node = _graph.Nodes[line.Node];
        var keyword = line.Link?.KeywordIn(_graph) ?? (node.Kind.IsStatement() ? Keyword.Claim : node.Kind.Keyword());
        var details = line.Link is { } link ? _graph.Relations[link.Relation].Details : null;
        _writer.Item(line.Depth, keyword.Name(), node.Id, details?.Locator, null);
        if (details is not null)
            Properties(line.Depth + 1, details.Properties);
    }

    private void Properties(int depth, ImmutableArray<Property> properties)
    {
        foreach (var (name, value) in WritableProperties.Of(properties))
            _writer.Property(depth, name, value);
    }

    private static string WithTags(string text, ImmutableArray<string> tags)
    {
        if (tags.IsEmpty)
            return text;
        var words = string.Join(' ', tags.Select(tag => "#" + tag));
        return text.Length == 0 ? words : text + " " + words;
    }
}
