using System.Globalization;
using System.Text.Encodings.Web;
using ArgumentMap.Formats.Dot;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Mermaid;

/// <summary>Writes a map as a flowchart in Mermaid.</summary>
internal sealed class MermaidRenderer
{
    /// <summary>The greatest depth of sections that is indented.</summary>
    private const int MaxIndent = 8;

    /// <summary>The most lines that Mermaid draws if its host has not raised the limit, which a diagram itself cannot do.</summary>
    private const int MostLines = 500;

    private readonly MapView _view;
    private readonly ArgumentGraph _graph;
    private readonly Utf8Output _output;
    private readonly MermaidText _text;
    private readonly DotScores? _scores;
    private readonly DrawnKinds _drawn;
    private readonly MermaidNames _names = new();
    private readonly List<MermaidLook> _looks = [];
    private readonly List<(string Colour, List<int> Lines)> _colours = [];

    /// <summary>Whether the label at hand already has a line.</summary>
    private bool _begun;

    private int _lines;

    public MermaidRenderer(MapView view, Stream stream)
    {
        (_view, _graph, _output) = (view, view.Graph, new Utf8Output(stream));
        _text = new MermaidText(_output);
        _drawn = new DrawnKinds(_graph);
        _scores = view.Scores is { } scores ? new DotScores(scores, view.Limits, view.Effort) : null;
    }

    public void Render()
    {
        if (_graph.Title.Length > 0)
            Title();
        _output.Write("flowchart "u8);
        _output.Write(_view.Direction switch { Direction.Up => "TB\n"u8, Direction.Right => "RL\n"u8, _ => "BT\n"u8 });
        if (_view.Options.Sections == SectionStyle.Collapsed && !_graph.Sections.IsEmpty)
        {
            Collapsed();
        }
        else
        {
            Nodes();
            Lines();
        }

        Styles();
        if (_lines > MostLines)
            TooMany();
        _output.Flush();
    }

    /// <summary>Writes the head, in YAML, of which JSON is a part. Mermaid may look for directives there, too.</summary>
    private void Title()
    {
        _output.Write("---\ntitle: \""u8);
        _output.Write(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(_graph.Title)
            .Replace("%", "\\u0025", StringComparison.Ordinal));
        _output.Write("\"\n---\n"u8);
    }

    private void Nodes()
    {
        var hasItems = SectionsWithItems();
        foreach (var step in SectionWalk.Of(_graph))
        {
            if (step.Node >= 0 ? !_view.Visible.Shows(step.Node) : !hasItems[step.Section])
                continue;
            Indent(step.Depth + 1);
            if (step.Node >= 0)
                Node(step.Node);
            else if (step.Ends)
                _output.Write("end\n"u8);
            else
                Section(_graph.Sections[step.Section]);
        }
    }

    /// <summary>By section: whether an item in it, or in a section within it, is shown. Mermaid would draw an empty one as a box.</summary>
    private bool[] SectionsWithItems()
    {
        var hasItems = new bool[_graph.Sections.Length];
        for (var node = 0; node < _graph.Nodes.Length; node++)
        {
            if (!_view.Visible.Shows(node))
                continue;
            for (var section = _graph.Nodes[node].Section; section >= 0 && !hasItems[section]; section = _graph.Sections[section].Parent)
                hasItems[section] = true;
        }

        return hasItems;
    }

    private void Section(Section section)
    {
        _output.Write("subgraph "u8);
        _output.Write(_names[CollapsedSections.NameOf(section)]);
        _output.Write("[\""u8);
        _text.Write(section.Title.Length > 0 ? section.Title : section.Id);
        _output.Write("\"]\n"u8);
    }

    private void Node(int index)
    {
        var node = _graph.Nodes[index];
        var scores = node.Kind == NodeKind.Question ? null : _scores;
        var (open, close) = MermaidStyle.Shape(node.Kind);
        _output.Write(_names[node.Id]);
        _output.Write(open);
        _begun = false;
        if (!node.Kind.IsStep())
            Label(node, index, scores);
        if (!_begun)
            _output.Write((byte)' ');
        _output.Write(close);
        var isAbsent = scores?.Counts(index) == false;
        Class(new MermaidLook(node.Kind, isAbsent ? null : scores?.Verdict(index), isAbsent));
    }

    private void Label(Node node, int index, DotScores? scores)
    {
        Line(string.Join(" · ", Head(node, scores?.Word(index))));
        if (Shows(LabelParts.Text) || !_begun)
        {
            for (var rest = node.Text.Span; !rest.IsEmpty;)
                Line(Paragraphs.Next(ref rest));
        }

        Line(node.Kind.IsStatement() ? scores?.Label(index) : null);
        if (_view.Visible.Hidden(index) is > 0 and var hidden)
            Line(string.Create(CultureInfo.InvariantCulture, $"and {hidden} hidden"));
    }

    /// <summary>The small print of a label, as far as requested.</summary>
    private IEnumerable<string> Head(Node node, string? score)
    {
        if (Shows(LabelParts.Kind))
            yield return node.Kind.Name();
        if (Shows(LabelParts.Rating) && node.Rating is { } rating)
            yield return rating.Notation;
        if (score is not null)
            yield return score;
        if (Shows(LabelParts.Id))
            yield return node.Id;
        if (Shows(LabelParts.Dates))
        {
            if (node.Get(PropertyName.Date) is { } date)
                yield return date;
            if (node.Get(PropertyName.Until) is { } until)
                yield return "until " + until;
            if (node.Get(PropertyName.Retracted) is { } retracted)
                yield return "retracted " + retracted;
        }

        if (Shows(LabelParts.Tags))
        {
            foreach (var tag in node.Tags)
                yield return "#" + tag;
        }
    }

    private bool Shows(LabelParts part) => (_view.Options.Labels & part) != 0;

    private void Line(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
            return;
        if (_begun)
            _output.Write("<br/>"u8);
        _begun = true;
        _text.Write(line);
    }

    private void Class(MermaidLook look)
    {
        if (!_looks.Contains(look))
            _looks.Add(look);
        _output.Write(":::"u8);
        _output.Write(look.Class);
        _output.Write((byte)'\n');
    }

    private void Lines()
    {
        foreach (ref readonly var relation in _graph.Relations.AsSpan())
        {
            if (!_view.Visible.Shows(relation))
                continue;
            var relevance = relation.Details?.Properties.FirstOrDefault(property => property.Name == PropertyName.Relevance)?.Value;
            var kind = _drawn[relation];
            var line = MermaidStyle.Line(kind, hasEnd: !_graph.BeginsStep(relation));
            Connect(_graph.Nodes[relation.From].Id, _graph.Nodes[relation.To].Id, kind, line, relevance ?? relation.Locator);
        }
    }

    /// <param name="kind">What the line is coloured as.</param>
    private void Connect(string from, string to, RelationKind kind, string line, string? label)
    {
        _output.Write("  "u8);
        _output.Write(_names[from]);
        _output.Write((byte)' ');
        _output.Write(line);
        if (label is not null)
        {
            _output.Write("|\""u8);
            _text.Write(label);
            _output.Write("\"|"u8);
        }

        _output.Write((byte)' ');
        _output.Write(_names[to]);
        _output.Write((byte)'\n');
        var colour = _view.Options.Theme.LineOf(kind);
        if (_colours.Find(group => group.Colour == colour).Lines is not { } lines)
            _colours.Add((colour, lines = []));
        lines.Add(_lines++);
    }

    private void Collapsed()
    {
        for (var node = 0; node < _graph.Nodes.Length; node++)
        {
            if (_graph.Nodes[node].Section >= 0 || !_view.Visible.Shows(node))
                continue;
            Indent(1);
            Node(node);
        }

        var collapsed = new CollapsedSections(_graph, _view.Visible);
        foreach (var (section, items) in collapsed.Sections)
        {
            Indent(1);
            _output.Write(_names[CollapsedSections.NameOf(section)]);
            _output.Write("[[\""u8);
            _text.Write(section.Title.Length > 0 ? section.Title : section.Id);
            _output.Write("<br/>"u8);
            _output.Write(items);
            _output.Write(items == 1 ? " item\"]]"u8 : " items\"]]"u8);
            Class(default);
        }

        foreach (var (from, to, kind, count) in collapsed.Lines)
            Connect(from, to, kind, MermaidStyle.Line(kind), count > 1 ? count.ToString(CultureInfo.InvariantCulture) : null);
    }

    private void Styles()
    {
        foreach (var look in _looks)
        {
            _output.Write("  classDef "u8);
            _output.Write(look.Class);
            _output.Write((byte)' ');
            _output.Write(MermaidStyle.Colours(look, _view.Options.Theme));
            _output.Write((byte)'\n');
        }

        foreach (var (colour, lines) in _colours)
        {
            _output.Write("  linkStyle "u8);
            for (var i = 0; i < lines.Count; i++)
            {
                if (i > 0)
                    _output.Write((byte)',');
                _output.Write(lines[i]);
            }

            _output.Write(" stroke:"u8);
            _output.Write(colour);
            _output.Write((byte)'\n');
        }
    }

    private void TooMany()
    {
        _output.Write("%% This diagram has "u8);
        _output.Write(_lines);
        _output.Write(" lines. Where nobody has raised the limit, Mermaid draws at most "u8);
        _output.Write(MostLines);
        _output.Write(": show a part with 'focus' or 'only', or collapse the sections.\n"u8);
    }

    private void Indent(int depth) => _output.Repeat((byte)' ', 2 * Math.Min(depth, MaxIndent));
}
