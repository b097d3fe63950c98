using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Dot;

/// <summary>Writes a graph in Graphviz's DOT language.</summary>
internal sealed class DotRenderer
{
    /// <summary>The greatest depth of sections that is indented.</summary>
    private const int MaxIndent = 8;

    private readonly ArgumentGraph _graph;
    private readonly RenderOptions _options;
    private readonly Utf8Output _output;
    private readonly DotText _text;
    private readonly DotStyle _style;
    private readonly DotLabel _label;
    private readonly DotTooltip _tooltip;
    private readonly Direction _direction;
    private readonly DotScores? _scores;
    private readonly DotMarks? _marks;
    private readonly Visible _visible;
    private readonly DrawnKinds _drawn;

    private DotRenderer(MapView view, Stream stream)
    {
        (_graph, _options, _visible, _direction) = (view.Graph, view.Options, view.Visible, view.Direction);
        _output = new Utf8Output(stream);
        _text = new DotText(_output);
        _drawn = new DrawnKinds(_graph);
        _style = DotStyle.Of(_options.Theme);
        if (view.Scores is { } scores)
            _scores = new DotScores(scores, view.Limits, view.Effort, view.Marks);
        if (view.Marks is { } marks)
            _marks = new DotMarks(marks, _options.Theme, _output, _text);
        _label = new DotLabel(_output, _text, _style, _options, view.Marks);
        _tooltip = new DotTooltip(_output, _text);
    }

    public static void Render(MapView view, Stream stream) => new DotRenderer(view, stream).Render();

    private void Render()
    {
        _output.Write("digraph \"argument map\" {\n  graph [rankdir="u8);
        _output.Write(_direction switch { Direction.Up => "TB"u8, Direction.Right => "RL"u8, _ => "BT"u8 });
        _output.Write(_style.Graph);
        _text.Wrapped(_graph.Title, LineBreaks.Title);
        _output.Write("\"];\n"u8);
        _output.Write(_style.Defaults);
        if (_options.Sections == SectionStyle.Collapsed && !_graph.Sections.IsEmpty)
        {
            Collapsed();
        }
        else
        {
            if (_graph.Sections.IsEmpty)
                AllNodes();
            else
                Clusters();
            Edges();
        }

        if (_options.Legend)
            new Legend(_graph, _visible, _output, _style, _options).Write();
        _output.Write("}\n"u8);
        _output.Flush();
    }

    private void AllNodes()
    {
        for (var node = 0; node < _graph.Nodes.Length; node++)
        {
            if (_visible.Shows(node))
                Node(node, 1);
        }
    }

    private void Collapsed()
    {
        var collapsed = new CollapsedSections(_graph, _visible);
        for (var node = 0; node < _graph.Nodes.Length; node++)
        {
            if (_graph.Nodes[node].Section < 0 && _visible.Shows(node))
                Node(node, 1);
        }

        foreach (var (section, items) in collapsed.Sections)
        {
            Indent(1);
            Name(CollapsedSections.NameOf(section));
            _output.Write(" [label=\""u8);
            _text.Wrapped(section.Title);
            _output.Write("\\n"u8);
            _output.Write(items);
            _output.Write(items == 1 ? " item"u8 : " items"u8);
            _output.Write("\", class=\"section\", shape=folder, color=\""u8);
            _output.Write(_options.Theme.Frame);
            _output.Write("\", fillcolor=\""u8);
            _output.Write(_options.Theme.Source.Pale);
            _output.Write("\", tooltip=\"section "u8);
            _output.Write(section.Id);
            _output.Write("\"];\n"u8);
        }

        foreach (var (from, to, kind, count) in collapsed.Lines)
        {
            Indent(1);
            Name(from);
            _output.Write(" -> "u8);
            Name(to);
            Line(kind, kind, kind);
            if (count > 1)
            {
                _output.Write(", label=\""u8);
                _output.Write(count);
                _output.Write((byte)'"');
            }

            _output.Write("];\n"u8);
        }
    }

    private void Clusters()
    {
        foreach (var step in SectionWalk.Of(_graph))
        {
            if (step.Node < 0 && step.Ends)
            {
                Indent(step.Depth + 1);
                _output.Write("}\n"u8);
            }
            else if (step.Node < 0)
            {
                OpenCluster(step.Section, step.Depth + 1);
            }
            else if (_visible.Shows(step.Node))
            {
                Node(step.Node, step.Depth + 1);
            }
        }
    }

    private void OpenCluster(int index, int depth)
    {
        var section = _graph.Sections[index];
        Indent(depth);
        _output.Write("subgraph \"cluster_"u8);
        _output.Write(section.Id);
        _output.Write("\" {\n"u8);
        Indent(depth + 1);
        _output.Write("graph [label=\""u8);
        _text.Wrapped(section.Title);
        _output.Write("\", tooltip=\""u8);
        _text.Plain(section.Title);
        // Graphviz flips clusters together with the ranks, titles included, so that top and bottom, or left and right, are swapped.
        _output.Write(_direction switch
        {
            Direction.Up => "\", labelloc=t"u8,
            Direction.Right => "\", labelloc=t, labeljust=r"u8,
            _ => "\", labelloc=b"u8,
        });
        _output.Write(", style=\"rounded\", color=\""u8);
        _output.Write(_options.Theme.Frame);
        _output.Write("\"];\n"u8);
    }

    private void Node(int index, int depth)
    {
        var node = _graph.Nodes[index];
        var scores = node.Kind == NodeKind.Question ? null : _scores;
        Indent(depth);
        Name(node.Id);
        _output.Write(" [label="u8);
        _label.Write(node, index, scores, _visible.Hidden(index));
        _output.Write(", "u8);
        _output.Write(_style.Node(node.Kind));
        _output.Write(", fillcolor=\""u8);
        if (scores?.Counts(index) == false)
        {
            _output.Write(_options.Theme.Background);
            _output.Write("\", style=\"filled,dashed\", fontcolor=\""u8);
            _output.Write(_options.Theme.Muted);
        }
        else
        {
            _output.Write(_options.Theme.Fill(node.Kind, scores?.Verdict(index)));
        }

        _output.Write((byte)'"');
        _marks?.Node(node.Kind, index);
        _output.Write(", tooltip=\""u8);
        _tooltip.Write(node);
        _marks?.Notes(index);
        if (scores is not null)
            _tooltip.Write(scores, index);
        if (node.Properties.Length > 0 && node.Get(PropertyName.Url) is { } url)
        {
            _output.Write("\", URL=\""u8);
            _text.Plain(url);
        }

        _output.Write("\"];\n"u8);
    }

    private void Edges()
    {
        var citations = Citations();
        for (var i = 0; i < _graph.Relations.Length; i++)
        {
            ref readonly var relation = ref _graph.Relations.ItemRef(i);
            if (!_visible.Shows(relation))
                continue;
            Indent(1);
            Name(_graph.Nodes[relation.From].Id);
            _output.Write(" -> "u8);
            Name(_graph.Nodes[relation.To].Id);
            Line(relation.Kind, _drawn[relation], _graph.BeginsStep(relation) ? RelationKind.Premise : relation.Kind);
            // If a source has several citations, their lines may be long, so that those of the argument stay short.
            if (relation.Kind == RelationKind.Citation && citations[relation.From] > 1)
                _output.Write(", weight=0"u8);
            _marks?.Relation(i);
            if (relation.Details is { } details)
                _tooltip.Write(details, relation.Kind);
            _output.Write("];\n"u8);
        }
    }

    private void Line(RelationKind kind, RelationKind drawn, RelationKind arrow)
    {
        _output.Write(" [class=\""u8);
        _output.Write(kind.Name());
        _output.Write("\", "u8);
        _output.Write(_style.Line(drawn));
        _output.Write(DotStyle.Arrow(arrow));
    }

    private int[] Citations()
    {
        var citations = new int[_graph.Nodes.Length];
        foreach (ref readonly var relation in _graph.Relations.AsSpan())
            citations[relation.From] += relation.Kind == RelationKind.Citation ? 1 : 0;
        return citations;
    }

    private void Name(string id)
    {
        _output.Write((byte)'"');
        _output.Write(id);
        _output.Write((byte)'"');
    }

    private void Indent(int depth) => _output.Repeat((byte)' ', 2 * Math.Min(depth, MaxIndent));
}
