using System.Globalization;
using System.Xml;
using ArgumentMap.Formats.Dot;
using ArgumentMap.Formats.Xml;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.GraphMl;

/// <summary>How yEd draws nodes and edges: labels, shapes and colours. It lays them out itself.</summary>
internal sealed class GraphMlDrawing
{
    public const string Prefix = "y";

    public const string Namespace = "http://www.yworks.com/xml/graphml";

    private const string NodeKey = "node-drawing";

    private const string EdgeKey = "edge-drawing";

    /// <summary>Room for a letter and for a line, in points.</summary>
    private const int LetterWidth = 7;

    private const int LineHeight = 17;

    private const int Margin = 20;

    private readonly MapView _view;
    private readonly XmlWriter _xml;
    private readonly DotScores? _scores;
    private readonly DrawnKinds _drawn;

    public GraphMlDrawing(MapView view, XmlWriter xml)
    {
        (_view, _xml, _drawn) = (view, xml, new DrawnKinds(view.Graph));
        _scores = view.Scores is { } scores ? new DotScores(scores, view.Limits, view.Effort) : null;
    }

    public void Keys()
    {
        Key(NodeKey, "node", "nodegraphics");
        Key(EdgeKey, "edge", "edgegraphics");
    }

    public void Node(int index)
    {
        var node = _view.Graph.Nodes[index];
        var lines = LinesOf(index);
        var width = Margin + (LetterWidth * lines.Select(line => LineBreaks.Widest(line)).DefaultIfEmpty().Max());
        Begin(NodeKey, "ShapeNode");
        Element("Geometry", ("height", Number(Margin + (LineHeight * lines.Count))), ("width", Number(width)), ("x", "0"), ("y", "0"));
        Element("Fill", ("color", FillOf(index)), ("transparent", "false"));
        Element(
            "BorderStyle",
            ("color", _view.Options.Theme.Of(node.Kind).Line), ("type", "line"), ("width", node.Kind == NodeKind.Claim ? "2" : "1"));
        _xml.WriteElementString(Prefix, "NodeLabel", Namespace, XmlStyle.Text(string.Join('\n', lines)));
        Element("Shape", ("type", Shape(node.Kind)));
        End();
    }

    public void Edge(in Relation relation)
    {
        var kind = _drawn[relation];
        Begin(EdgeKey, "PolyLineEdge");
        Element("LineStyle", ("color", _view.Options.Theme.LineOf(kind)), ("type", Stroke(kind)), ("width", "1"));
        Element("Arrows", ("source", "none"), ("target", _view.Graph.BeginsStep(relation) ? "none" : Arrow(kind)));
        End();
    }

    /// <summary>The lines of a label: kind and rating, the text, and the score where scores are shown. A step has none.</summary>
    private List<string> LinesOf(int index)
    {
        var node = _view.Graph.Nodes[index];
        if (node.Kind.IsStep())
            return [];
        List<string> lines = [node.Rating is { } rating ? $"{node.Kind.Name()} · {rating.Notation}" : node.Kind.Name()];
        foreach (var line in new LineBreaks(node.Text.Span))
            lines.Add(line.ToString());
        if (node.Kind.IsStatement() && _scores?.Label(index) is { } score)
            lines.Add(score);
        return lines;
    }

    private string FillOf(int index)
    {
        var kind = _view.Graph.Nodes[index].Kind;
        if (kind.IsArgument() || (kind != NodeKind.Question && _scores?.Counts(index) == false))
            return _view.Options.Theme.Background;
        return _view.Options.Theme.Fill(kind, kind == NodeKind.Question ? null : _scores?.Verdict(index));
    }

    private static string Shape(NodeKind kind) => kind switch
    {
        NodeKind.Premise => "roundrectangle",
        NodeKind.Objection => "hexagon",
        NodeKind.Undercut => "trapezoid",
        NodeKind.Argument or NodeKind.Counterargument => "octagon",
        NodeKind.Inference or NodeKind.Citation => "ellipse",
        NodeKind.Source => "parallelogram",
        NodeKind.Question => "diamond",
        _ => "rectangle",
    };

    private static string Stroke(RelationKind kind) => kind switch
    {
        RelationKind.Rebut or RelationKind.Undermine or RelationKind.Undercut => "dashed",
        RelationKind.Citation or RelationKind.Reliance or RelationKind.Issue => "dotted",
        _ => "line",
    };

    private static string Arrow(RelationKind kind) => kind switch
    {
        RelationKind.Support => "standard",
        RelationKind.Premise or RelationKind.Issue => "none",
        RelationKind.Citation => "transparent_circle",
        RelationKind.Reliance => "plain",
        RelationKind.Answer => "white_diamond",
        _ => "t_shape",
    };

    private void Key(string id, string of, string type)
    {
        _xml.WriteStartElement("key");
        _xml.WriteAttributeString("id", id);
        _xml.WriteAttributeString("for", of);
        _xml.WriteAttributeString("yfiles.type", type);
        _xml.WriteEndElement();
    }

    private void Begin(string key, string element)
    {
        _xml.WriteStartElement("data");
        _xml.WriteAttributeString("key", key);
        _xml.WriteStartElement(Prefix, element, Namespace);
    }

    private void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(Prefix, name, Namespace);
        foreach (var (attribute, value) in attributes)
            _xml.WriteAttributeString(attribute, value);
        _xml.WriteEndElement();
    }

    private void End()
    {
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
