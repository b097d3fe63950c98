using System.Buffers;
using System.Text;
using ArgumentMap.Formats.Exchange;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Argdown;

/// <summary>
/// What elements are called: by their id, or by their label where the id is made of that. What nothing else mentions has no title if its
/// text gives its id.
/// </summary>
internal sealed class ArgdownTitles
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\[]<>@#*_{}/");

    private readonly ArgumentGraph _graph;
    private readonly ArgumentNet _net;
    private readonly string?[] _titles;
    private readonly HashSet<string> _taken;

    public ArgdownTitles(ArgumentGraph graph, ArgumentNet net)
    {
        (_graph, _net) = (graph, net);
        var mentions = Mentions(net);
        _titles =
        [
            .. net.Nodes.Select((node, place) =>
                node.Node < 0 || (!node.IsInference && mentions[place] < Most(node) && IsImplied(graph.Nodes[node.Node])) ? null
                : LabelIn(place) ?? graph.Nodes[node.Node].Id),
        ];
        _taken = [.. graph.Nodes.Select(node => node.Id)];
    }

    /// <summary>The label that is the title of an element; null where it has none that can be.</summary>
    public string? LabelIn(int place)
    {
        var node = _graph.Nodes[_net.Nodes[place].Node];
        return node.Get(PropertyName.Label) is { } label && !Characters.IsId(label) && !label.AsSpan().ContainsAny("[]<>\\\n")
            && label[0] != '-' && AutoId.FromText(label, node.Kind.Keyword()) == node.Id && label != node.Text.ToString()
            ? label
            : null;
    }

    public string Definition(int place)
    {
        var text = Escaped(Paragraphs.OnOneLine(_graph.Nodes[_net.Nodes[place].Node].Text));
        return _titles[place] is null ? text : text.Length == 0 ? Reference(place) : $"{Reference(place)}: {text}";
    }

    public string Reference(int place) => _net.Nodes[place].IsInference ? $"<{_titles[place]}>" : $"[{_titles[place]}]";

    /// <summary>A statement that what an argument attacks is not so.</summary>
    public string Denial(int place, int target) => $"{DenialReference(place)}: Not so: {Said(target)}";

    public string DenialReference(int place)
    {
        var name = $"not-by-{_graph.Nodes[_net.Nodes[place].Node].Id}";
        while (_taken.Contains(name))
            name += "-";
        return $"[{name}]";
    }

    /// <summary>A text in which no sign means anything.</summary>
    public static string Escaped(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            if (Signs.Contains(text[at]) || (at == 0 && text[at] is '+' or '-' or '(' or '=') || (text[at] == '.' && IsNumber(text, at)))
                result.Append('\\');
            result.Append(text[at]);
        }

        return result.ToString();
    }

    /// <summary>Whether there are only digits before a stop: the sign of a list.</summary>
    private static bool IsNumber(string text, int at) => at is > 0 and < 9 && !text.AsSpan(0, at).ContainsAnyExceptInRange('0', '9');

    /// <summary>In how many lines below others an element may stand without a title: a claim has a block of its own besides.</summary>
    private int Most(in NetNode node) => _graph.Nodes[node.Node].Kind is NodeKind.Claim or NodeKind.Source ? 1 : 2;

    /// <summary>By place: in how many lines an element stands besides that of its own.</summary>
    private static int[] Mentions(ArgumentNet net)
    {
        var mentions = new int[net.Nodes.Count];
        foreach (var (from, to) in net.Edges)
        {
            mentions[from]++;
            // What an argument concludes is named once more where its premises are written out.
            mentions[to] += net.Nodes[from].Node >= 0 && net.Nodes[from].IsInference ? 2 : 0;
        }

        return mentions;
    }

    private static bool IsImplied(Node node) =>
        node.HasAutoId && node.Id == AutoId.FromText(node.Text.Span, node.Kind.Keyword()) && node.Get(PropertyName.Label) is null;

    private string Said(int target)
    {
        if (_net.Nodes[target].Node < 0)
            return "this step";
        var node = _graph.Nodes[_net.Nodes[target].Node];
        return Escaped(node.Text.Length > 0 ? Paragraphs.OnOneLine(node.Text) : node.Id);
    }
}
