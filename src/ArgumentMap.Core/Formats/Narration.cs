using System.Buffers;
using System.Globalization;
using System.Text;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats;

/// <summary>The accessible text of a picture: a description of the map, and its items in the order of the outline.</summary>
public sealed class Narration
{
    /// <summary>The number of claims that the description names.</summary>
    private const int MaxNamed = 5;

    private const int MaxTagLength = 35;

    private static readonly SearchValues<char> TagCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    private readonly ArgumentGraph _graph;
    private readonly int[] _order;

    public Narration(ArgumentGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        _graph = graph;
        _order = new int[graph.Nodes.Length];
        Array.Fill(_order, graph.Nodes.Length);
        var next = 0;
        foreach (var line in new Outline(graph).Lines())
        {
            if (line.Node >= 0 && line.IsDeclaration)
                _order[line.Node] = next++;
        }

        var claims = graph.Nodes.Where(node => node.Kind == NodeKind.Claim).Select(claim => Paragraphs.OnOneLine(claim.Text)).ToList();
        Description = string.Create(
            CultureInfo.InvariantCulture,
            $"An argument map of {graph.Nodes.Length} items and {graph.Relations.Length} relations. Claims: "
                + $"{string.Join("; ", claims.Take(MaxNamed))}{(claims.Count > MaxNamed ? " …" : "")}");
    }

    public string Title => _graph.Title.Length > 0 ? _graph.Title : "Argument map";

    /// <summary>The map's <c>language</c> if it looks like a language tag (BCP 47); otherwise null.</summary>
    public string? Language =>
        _graph.Get(PropertyName.Language) is { Length: > 0 and <= MaxTagLength } tag && tag.AsSpan().IndexOfAnyExcept(TagCharacters) < 0
            ? tag
            : null;

    public string Description { get; }

    /// <summary>Whether an item of the map has this id.</summary>
    public bool Contains(string id) => _graph.IndexOf(id) >= 0;

    /// <summary>The position of an item in reading order, from 0; what is not an item of the map comes last.</summary>
    public int OrderOf(string id) => _graph.IndexOf(id) is >= 0 and var node ? _order[node] : int.MaxValue;

    /// <summary>Describes an item in one sentence: what is written in it, and what it bears on.</summary>
    /// <param name="written">The lines of its label in the picture.</param>
    public string Describe(string id, IEnumerable<string> written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var text = new StringBuilder().AppendJoin(' ', written);
        if (_graph.IndexOf(id) is not (>= 0 and var node))
            return text.ToString();
        if (text.Length == 0)
            text.Append(_graph.Nodes[node].Kind.Name()).Append(' ').Append(id);
        foreach (var index in _graph.Outgoing[node])
        {
            var relation = _graph.Relations[index];
            text.Append("; ").Append(relation.Kind.Verb()).Append(' ').Append(_graph.Nodes[relation.To].Id);
        }

        return text.ToString();
    }
}
