using System.Xml;
using ArgumentMap.Formats.Xml;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.GraphMl;

/// <summary>
/// Writes a map as GraphML. Sections become a column, since most programs do not read graphs within nodes; what yEd draws is added in its
/// own namespace.
/// </summary>
internal sealed class GraphMlRenderer : IDisposable
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private readonly MapView _view;
    private readonly ArgumentGraph _graph;
    private readonly XmlWriter _xml;
    private readonly GraphMlDrawing _drawing;
    private readonly GraphMlKeys _nodes = new(
        "node",
        ("label", "string"), ("type", "string"), ("text", "string"), ("rating", "string"), ("rating-value", "double"),
        ("strength", "double"), ("verdict", "string"), ("section", "string"), ("tags", "string"));

    private readonly GraphMlKeys _edges = new("edge", ("type", "string"), ("weight", "double"), ("locator", "string"));

    public GraphMlRenderer(MapView view, Stream stream)
    {
        (_view, _graph, _xml) = (view, view.Graph, XmlStyle.CreateWriter(stream));
        _drawing = new GraphMlDrawing(view, _xml);
    }

    public void Dispose() => _xml.Dispose();

    public void Render()
    {
        FindColumns();
        _xml.WriteStartDocument();
        _xml.WriteStartElement("graphml", Namespace);
        _xml.WriteAttributeString("xmlns", GraphMlDrawing.Prefix, null, GraphMlDrawing.Namespace);
        _nodes.Write(_xml);
        _edges.Write(_xml);
        _drawing.Keys();
        _xml.WriteStartElement("graph");
        _xml.WriteAttributeString("id", "map");
        _xml.WriteAttributeString("edgedefault", "directed");
        if (_graph.Title.Length > 0)
            _xml.WriteElementString("desc", XmlStyle.Text(_graph.Title));
        for (var node = 0; node < _graph.Nodes.Length; node++)
        {
            if (_view.Visible.Shows(node))
                Node(node);
        }

        foreach (ref readonly var relation in _graph.Relations.AsSpan())
        {
            if (_view.Visible.Shows(relation))
                Edge(relation);
        }

        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteWhitespace("\n");
    }

    private void FindColumns()
    {
        for (var node = 0; node < _graph.Nodes.Length; node++)
        {
            if (_view.Visible.Shows(node))
                _nodes.Add(_graph.Nodes[node].Properties);
        }

        foreach (ref readonly var relation in _graph.Relations.AsSpan())
        {
            if (_view.Visible.Shows(relation))
                _edges.Add(relation.Properties);
        }
    }

    private void Node(int index)
    {
        var node = _graph.Nodes[index];
        _xml.WriteStartElement("node");
        _xml.WriteAttributeString("id", IdOf(index));
        // An author's short text is the label; it needs no column of its own besides.
        if (node.Get(PropertyName.Label) is null)
            _nodes.Write(_xml, "label", node.Text.IsEmpty ? node.Id : Paragraphs.OnOneLine(node.Text));
        _nodes.Write(_xml, "type", node.Kind.Name());
        _nodes.Write(_xml, "text", node.Text.ToString());
        _nodes.Write(_xml, "rating", node.Rating?.Notation);
        if (node.Rating?.Value is { } value)
            _nodes.Write(_xml, "rating-value", value);
        if (node.Kind != NodeKind.Question && _view.Scores?.Nodes[index] is { } score)
        {
            if (score.Counts)
                _nodes.Write(_xml, "strength", score.Strength);
            _nodes.Write(_xml, "verdict", score.Counts ? node.Kind.IsStatement() ? score.Verdict.Name() : null : score.Presence.Name());
        }

        if (node.Section >= 0)
            _nodes.Write(_xml, "section", _graph.Sections[node.Section] is { Title.Length: > 0 } section
                ? section.Title : _graph.Sections[node.Section].Id);
        _nodes.Write(_xml, "tags", string.Join(' ', node.Tags));
        _nodes.Write(_xml, node.Properties);
        _drawing.Node(index);
        _xml.WriteEndElement();
    }

    private void Edge(in Relation relation)
    {
        _xml.WriteStartElement("edge");
        _xml.WriteAttributeString("source", IdOf(relation.From));
        _xml.WriteAttributeString("target", IdOf(relation.To));
        _edges.Write(_xml, "type", relation.Kind.Name());
        _edges.Write(_xml, "weight", relation.Relevance);
        _edges.Write(_xml, "locator", relation.Locator);
        _edges.Write(_xml, relation.Properties);
        _drawing.Edge(relation);
        _xml.WriteEndElement();
    }

    /// <summary>The id as a name of XML, which has a little less room for characters.</summary>
    private string IdOf(int node) => XmlConvert.EncodeNmToken(_graph.Nodes[node].Id)!;
}
