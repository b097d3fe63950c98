using System.Text;
using ArgumentMap.Formats.Exchange;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Gsn;

/// <summary>
/// Writes a module for gsn2x: a statement is a goal, an argument a strategy, a source a solution, what attacks a counter goal that
/// challenges.
/// </summary>
internal sealed class GsnWriter
{
    private readonly ArgumentGraph _graph;
    private readonly ArgumentNet _net;
    private readonly StringBuilder _text = new();

    /// <summary>By place in the net: the places from which edges lead to it.</summary>
    private readonly List<int>[] _incoming;

    /// <summary>By place in the net: what it attacks.</summary>
    private readonly List<int>[] _attacked;

    private GsnWriter(ArgumentGraph graph)
    {
        _graph = graph;
        _net = ArgumentNet.Of(graph, GsnElements.Kept, hasSources: false);
        _incoming = [.. _net.Nodes.Select(_ => new List<int>())];
        _attacked = [.. _net.Nodes.Select(_ => new List<int>())];
        foreach (var (from, to) in _net.Edges)
            _incoming[to].Add(from);
        foreach (var (from, to) in _net.Edges.Where(edge => _net.Nodes[edge.From].Role == ItemRole.Attack))
            _attacked[_net.Nodes[from].Node < 0 ? _incoming[from][0] : from].Add(to);
    }

    public static void Write(ArgumentGraph graph, Stream stream)
    {
        var writer = new GsnWriter(graph);
        writer.Write();
        var output = new Utf8Output(stream);
        output.Write(writer._text.ToString());
        output.Flush();
    }

    private void Write()
    {
        if (_graph.Title.Length > 0 || !_graph.Tags.IsEmpty)
        {
            _text.Append(GsnElements.Module).Append(":\n");
            Attribute("name", ForeignText.WithTags(_graph.Title, _graph.Tags));
            Attribute("brief", _graph.Get(PropertyName.Description) ?? "");
        }

        for (var place = 0; place < _net.Nodes.Count; place++)
        {
            if (_net.Nodes[place].Node >= 0)
                WriteElement(place);
        }

        foreach (var source in _graph.NodesOf(NodeKind.Source))
        {
            Begin(IdOf(source), GsnType.Solution, _graph.Nodes[source].Text.ToString());
            WriteProperties(_graph.Nodes[source], GsnType.Solution, isUndeveloped: false);
        }
    }

    private void WriteElement(int place)
    {
        var node = _graph.Nodes[_net.Nodes[place].Node];
        var type = TypeOf(place);
        var text = node.Text.Length == 0 && type == GsnType.CounterGoal ? "Not so: " + Said(_attacked[place]) : node.Text.ToString();
        Begin(_net.Nodes[place].Id, type, text);
        var reasons = Reasons(place);
        List<string> supports = [.. reasons.Where(reason => !TypeOf(reason).IsContext()).Select(reason => _net.Nodes[reason].Id)];
        supports.AddRange(Sources(_net.Nodes[place].Node).Select(IdOf));
        List("supportedBy", supports);
        List("inContextOf", [.. reasons.Where(reason => TypeOf(reason).IsContext()).Select(reason => _net.Nodes[reason].Id)]);
        List("challenges",
            [.. _attacked[place].Select(target => _net.Nodes[target].Id), .. Undermined(_net.Nodes[place].Node).Select(IdOf)]);
        WriteProperties(node, type, isUndeveloped: node.Rating is { Standing: Standing.Open } && supports.Count == 0);
    }

    private GsnType TypeOf(int place)
    {
        if (_net.Nodes[place].Role == ItemRole.Support)
            return GsnType.Strategy;
        var kept = _graph.Nodes[_net.Nodes[place].Node].Properties.FirstOrDefault(property => property.Key == GsnElements.TypeKey);
        return kept is not null && GsnElements.Named(kept.Value) is { } type && type.Role() == ItemRole.Statement ? type
            : _attacked[place].Count > 0 || _net.Nodes[place].Role == ItemRole.Attack ? GsnType.CounterGoal
            : GsnType.Goal;
    }

    /// <summary>The places of what supports an element: statements, and arguments with premises of their own.</summary>
    private List<int> Reasons(int place)
    {
        var reasons = new List<int>();
        foreach (var from in _incoming[place])
        {
            if (_net.Nodes[from].Role == ItemRole.Attack)
                continue;
            reasons.Add(_net.Nodes[from].Node < 0 ? _incoming[from][0] : from);
        }

        return reasons;
    }

    private List<int> Sources(int node) => Ends(_graph.Incoming[node], RelationKind.Citation, _graph.SourceOf);

    private List<int> Undermined(int node) => Ends(_graph.Outgoing[node], RelationKind.Undermine, (in Relation relation) => relation.To);

    private List<int> Ends(ReadOnlySpan<int> relations, RelationKind kind, EndOf end)
    {
        var ends = new List<int>();
        foreach (var relation in relations)
        {
            if (_graph.Relations[relation].Kind == kind)
                ends.Add(end(_graph.Relations[relation]));
        }

        return ends;
    }

    private string IdOf(int source) =>
        _graph.Nodes[source].Properties.FirstOrDefault(property => property.Key == GsnElements.Kept.Id)?.Value ?? _graph.Nodes[source].Id;

    private string Said(List<int> attacked)
    {
        var node = _graph.Nodes[_net.Nodes[attacked[0]].Node];
        return node.Text.Length > 0 ? node.Text.ToString() : node.Id;
    }

    private void Begin(string id, GsnType type, string text)
    {
        if (_text.Length > 0)
            _text.Append('\n');
        _text.Append(YamlText.Name(id)).Append(":\n");
        if (GsnElements.TypeOf(id) != type)
            Attribute(GsnElements.NodeType, type.ToString());
        if (text.Length > 0 || type != GsnType.Strategy)
            Attribute(GsnElements.Text, text);
    }

    private void WriteProperties(Node node, GsnType type, bool isUndeveloped)
    {
        if (isUndeveloped)
            _text.Append("  ").Append(GsnElements.Undeveloped).Append(": true\n");
        else if (node.Rating is { } rating && !(type.IsContext() && rating.Standing == Standing.Assumed))
            Attribute(GsnElements.Rating, rating.Notation);
        List(GsnElements.Tags, [.. node.Tags]);
        var own = node.Properties.Where(property => !property.Key.StartsWith(GsnElements.Kept.Prefix, StringComparison.Ordinal));
        foreach (var property in own.GroupBy(property => property.Key, StringComparer.Ordinal))
        {
            if (property.Skip(1).Any())
                List(property.Key, [.. property.Select(value => value.Value)]);
            else
                Attribute(property.Key, property.First().Value);
        }
    }

    private void Attribute(string name, string value) =>
        _text.Append("  ").Append(YamlText.Name(name)).Append(": ").Append(YamlText.Quoted(value)).Append('\n');

    private void List(string name, List<string> values)
    {
        if (values.Count == 0)
            return;
        _text.Append("  ").Append(YamlText.Name(name)).Append(": [")
            .AppendJoin(", ", values.Distinct().Select(YamlText.Name)).Append("]\n");
    }

    private delegate int EndOf(in Relation relation);
}
