using System.Globalization;
using System.Text;
using ArgumentMap.Formats.Exchange;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Argdown;

/// <summary>
/// Writes Argdown: each claim with what bears on it indented below it, then the arguments of its section with their premises written out.
/// </summary>
internal sealed class ArgdownWriter
{
    private const int IndentWidth = 2;

    private readonly ArgumentGraph _graph;
    private readonly ArgumentNet _net;
    private readonly ArgdownTitles _titles;
    private readonly StringBuilder _text = new();

    /// <summary>By place in the net: the places from which edges lead to it, in the order of the map.</summary>
    private readonly List<int>[] _incoming;

    /// <summary>By place in the net: the first place to which an edge leads from it; -1 for none.</summary>
    private readonly int[] _targets;

    /// <summary>By place in the net: its section; that of the statement for a plain step to it.</summary>
    private readonly int[] _sections;

    /// <summary>By place in the net: whether something in its own section mentions it, so that it is declared there.</summary>
    private readonly bool[] _hasHome;

    private readonly bool[] _isDeclared;
    private readonly bool[] _isDenied;

    /// <summary>Arguments that have been mentioned and are still to be written out.</summary>
    private readonly Queue<int> _arguments = new();

    /// <summary>What is still to be written below what has been, the next on top.</summary>
    private readonly Stack<Line> _below = new();

    /// <summary>The section that is being written; -1 before the first.</summary>
    private int _section = -1;

    private ArgdownWriter(ArgumentGraph graph)
    {
        _graph = graph;
        _net = ArgumentNet.Of(graph, new KeptIds("argdown"));
        _titles = new ArgdownTitles(graph, _net);
        _isDeclared = new bool[_net.Nodes.Count];
        _incoming = [.. _net.Nodes.Select(_ => new List<int>())];
        _isDenied = new bool[_net.Nodes.Count];
        _targets = new int[_net.Nodes.Count];
        Array.Fill(_targets, -1);
        foreach (var (from, to) in _net.Edges)
        {
            _incoming[to].Add(from);
            _targets[from] = _targets[from] < 0 ? to : _targets[from];
        }

        _sections =
        [
            .. _net.Nodes.Select((node, place) => _graph.Nodes[node.Node >= 0 ? node.Node : _net.Nodes[_targets[place]].Node].Section),
        ];
        _hasHome = FindHomes();
    }

    private bool[] FindHomes()
    {
        var hasHome = new bool[_net.Nodes.Count];
        var open = new Queue<int>(Enumerable.Range(0, hasHome.Length).Where(place => IsAtTop(_net.Nodes[place])));
        foreach (var place in open)
            hasHome[place] = true;
        while (open.TryDequeue(out var place))
        {
            foreach (var from in _incoming[place].Where(from => !hasHome[from] && _sections[from] == _sections[place]))
            {
                hasHome[from] = true;
                open.Enqueue(from);
            }
        }

        return hasHome;
    }

    public static void Write(ArgumentGraph graph, Stream stream)
    {
        var writer = new ArgdownWriter(graph);
        writer.Write();
        var output = new Utf8Output(stream);
        output.Write(writer._text.ToString());
        output.Flush();
    }

    private void Write()
    {
        WriteSettings();
        var bySection = Enumerable.Range(0, _net.Nodes.Count)
            .Where(place => IsAtTop(_net.Nodes[place]))
            .ToLookup(place => _graph.Nodes[_net.Nodes[place].Node].Section);
        WriteBlocks(bySection[-1]);
        foreach (var (section, level) in InOrder())
        {
            Block();
            _section = section;
            var head = _graph.Sections[section];
            _text.Append('#', level).Append(' ').Append(ArgdownTitles.Escaped(head.Title)).Append(Tags(head.Tags)).Append('\n');
            WriteBlocks(bySection[section]);
        }
    }

    /// <summary>Whether an item has a block of its own, so that it is only mentioned where it bears on another.</summary>
    private bool IsAtTop(in NetNode node) =>
        node.Node >= 0 && !node.IsInference && _graph.Nodes[node.Node].Kind is NodeKind.Claim or NodeKind.Source;

    private void WriteSettings()
    {
        if (_graph.Title.Length == 0 && _graph.Properties.IsEmpty && _graph.Tags.IsEmpty)
            return;
        _text.Append("===\n");
        if (_graph.Title.Length > 0 || !_graph.Tags.IsEmpty)
            _text.Append("title: ").Append(ArgdownData.Quoted(ForeignText.WithTags(_graph.Title, _graph.Tags))).Append('\n');
        foreach (var property in _graph.Properties)
            _text.Append(property.Key).Append(": ").Append(ArgdownData.Quoted(property.Value)).Append('\n');
        _text.Append("===\n");
    }

    /// <summary>The sections, each before those in it, with their levels.</summary>
    private IEnumerable<(int Section, int Level)> InOrder()
    {
        var inner = Enumerable.Range(0, _graph.Sections.Length).Reverse().ToLookup(section => _graph.Sections[section].Parent);
        var open = new Stack<(int Section, int Level)>(inner[-1].Select(section => (section, 1)));
        while (open.TryPop(out var section))
        {
            yield return section;
            foreach (var child in inner[section.Section])
                open.Push((child, section.Level + 1));
        }
    }

    private void WriteBlocks(IEnumerable<int> statements)
    {
        foreach (var statement in statements)
        {
            Block();
            WriteTree(new Line(statement, 0, ""));
        }

        while (_arguments.TryDequeue(out var argument))
            WriteArgument(argument);
    }

    /// <summary>Writes an element and, where it is declared here, what bears on it.</summary>
    private void WriteTree(Line root)
    {
        _below.Push(root);
        while (_below.TryPop(out var line))
        {
            _text.Append(' ', line.Depth * IndentWidth).Append(line.Sign);
            var place = line.Place;
            if (line.IsDenial)
                Deny(place);
            else if (_isDeclared[place] || IsDeclaredElsewhere(line))
                _text.Append(_titles.Reference(place)).Append('\n');
            else
                Declare(place, line.Depth);
        }
    }

    private bool IsDeclaredElsewhere(in Line line) =>
        (line.Depth > 0 && IsAtTop(_net.Nodes[line.Place])) || (_hasHome[line.Place] && _sections[line.Place] != _section);

    private void Declare(int place, int depth)
    {
        _isDeclared[place] = true;
        var node = _graph.Nodes[_net.Nodes[place].Node];
        _text.Append(_titles.Definition(place)).Append(Tags(node.Tags)).Append(ArgdownData.Of(node, _titles.LabelIn(place))).Append('\n');
        if (_net.Nodes[place].Role == ItemRole.Support)
            _arguments.Enqueue(place);
        for (var i = _incoming[place].Count - 1; i >= 0; i--)
        {
            var step = _incoming[place][i];
            if (!_net.Nodes[step].IsInference)
                continue;
            var isAttack = _net.Nodes[step].Role == ItemRole.Attack;
            var isPlain = _net.Nodes[step].Node < 0;
            _below.Push(new Line(
                isPlain ? _incoming[step][0] : step, depth + 1, isAttack ? "- " : "+ ", IsDenial: isAttack && !isPlain));
        }
    }

    /// <summary>Writes what an argument that attacks leads to, since Argdown has only conclusions of which one can attack.</summary>
    private void Deny(int place)
    {
        _text.Append(_isDenied[place] ? _titles.DenialReference(place) : _titles.Denial(place, _targets[place])).Append('\n');
        if (_isDenied[place])
            return;
        _isDenied[place] = true;
        _arguments.Enqueue(place);
    }

    private void WriteArgument(int place)
    {
        Block();
        WriteTree(new Line(place, 0, ""));
        var number = 0;
        foreach (var premise in _incoming[place].Where(from => !_net.Nodes[from].IsInference))
        {
            if (number == 0)
                _text.Append('\n');
            WriteTree(new Line(premise, 0, Number(++number)));
        }

        if (number == 0)
            return;
        var scheme = _graph.Nodes[_net.Nodes[place].Node].Get(PropertyName.Scheme);
        _text.Append(scheme is null ? "----" : $"-- {ArgdownTitles.Escaped(scheme)} --").Append('\n').Append(Number(++number))
            .Append(_net.Nodes[place].Role == ItemRole.Attack ? _titles.DenialReference(place) : _titles.Reference(_targets[place]))
            .Append('\n');
    }

    private void Block()
    {
        if (_text.Length > 0)
            _text.Append('\n');
    }

    private static string Number(int number) => string.Create(CultureInfo.InvariantCulture, $"({number}) ");

    private static string Tags(IEnumerable<string> tags) => string.Concat(tags.Select(tag => " #" + tag));

    /// <param name="Sign">What stands before the element, such as <c>+ </c> or <c>(1) </c>.</param>
    /// <param name="IsDenial">Whether it is what an attacking argument leads to, rather than the argument.</param>
    private readonly record struct Line(int Place, int Depth, string Sign, bool IsDenial = false);
}
