using System.Globalization;
using System.Text.Json;
using ArgumentMap.Formats.Exchange;
using ArgumentMap.Formats.Json;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Building;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Arguebuf;

/// <summary>
/// Writes graphs of arguebuf. What it has no place for stands in the data of the nodes, which its programs hand on as they are.
/// </summary>
internal sealed class ArguebufWriter
{
    private readonly ArgumentGraph _graph;
    private readonly ArgumentNet _net;
    private readonly Utf8JsonWriter _json;

    /// <summary>By node of the graph: the id of its atom, scheme or resource; null for a question and a citation.</summary>
    private readonly string?[] _ids;

    private ArguebufWriter(ArgumentGraph graph, Utf8JsonWriter json)
    {
        (_graph, _json) = (graph, json);
        _net = ArgumentNet.Of(graph, ArguebufNames.Kept, hasSources: false);
        _ids = new string?[graph.Nodes.Length];
        foreach (var node in _net.Nodes.Where(node => node.Node >= 0))
            _ids[node.Node] = node.Id;
        var resources = new IdTable(graph.Nodes.Length);
        foreach (var source in graph.NodesOf(NodeKind.Source))
            _ids[source] = resources.AddUnique(Kept(graph.Nodes[source], ArguebufNames.Kept.Id) ?? graph.Nodes[source].Id, source);
    }

    public static void Write(ArgumentGraph graph, Stream stream)
    {
        using var json = JsonStyle.CreateWriter(stream);
        new ArguebufWriter(graph, json).WriteGraph();
    }

    private void WriteGraph()
    {
        _json.WriteStartObject();
        _json.WriteStartObject("nodes");
        foreach (var node in _net.Nodes)
            WriteNode(node);
        _json.WriteEndObject();
        _json.WriteStartObject("edges");
        for (var edge = 0; edge < _net.Edges.Count; edge++)
        {
            _json.WriteStartObject((edge + 1).ToString(CultureInfo.InvariantCulture));
            _json.WriteString("source", _net.Nodes[_net.Edges[edge].From].Id);
            _json.WriteString("target", _net.Nodes[_net.Edges[edge].To].Id);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        _json.WriteStartObject("resources");
        foreach (var source in _graph.NodesOf(NodeKind.Source))
            WriteResource(source);
        _json.WriteEndObject();
        if (MajorClaim() is { } claim)
            _json.WriteString("majorClaim", claim);
        _json.WriteNumber("schemaVersion", 1);
        WriteOwn(() =>
        {
            if (_graph.Title.Length > 0 || _graph.Tags.Length > 0)
                _json.WriteString("title", ForeignText.WithTags(_graph.Title, _graph.Tags));
            WriteProperties([.. _graph.Properties.Where(property => property.Key != MajorClaimKey)]);
        });
        _json.WriteEndObject();
    }

    private static string MajorClaimKey => ArguebufNames.Kept.Prefix + "major-claim";

    /// <summary>The claim that the file that was read named; null where it named none.</summary>
    private string? MajorClaim() =>
        _graph.Properties.FirstOrDefault(property => property.Key == MajorClaimKey) is { } kept ? kept.Value : null;

    private void WriteNode(NetNode node)
    {
        _json.WriteStartObject(node.Id);
        var item = node.Node < 0 ? null : _graph.Nodes[node.Node];
        if (node.IsInference)
        {
            _json.WriteStartObject("scheme");
            if (node.Role == ItemRole.Attack)
                _json.WriteString("attack", ArguebufNames.DefaultAttack);
            else
                _json.WriteString("support", ArguebufNames.WordOf(item?.Get(PropertyName.Scheme)));
            _json.WriteEndObject();
        }
        else
        {
            _json.WriteStartObject("atom");
            _json.WriteString("text", ForeignText.WithTags(item!.Text.ToString(), item.Tags));
            WriteReference(node.Node);
            _json.WriteEndObject();
        }

        if (item is not null)
        {
            WriteOwn(() =>
            {
                if (node.IsInference && (item.Text.Length > 0 || item.Tags.Length > 0))
                    _json.WriteString("text", ForeignText.WithTags(item.Text.ToString(), item.Tags));
                WriteItem(node.Node);
            });
        }

        _json.WriteEndObject();
    }

    private void WriteResource(int source)
    {
        var item = _graph.Nodes[source];
        _json.WriteStartObject(_ids[source]!);
        _json.WriteString("title", ForeignText.WithTags(item.Text.ToString(), item.Tags));
        if (item.Get(PropertyName.Url) is { } url)
            _json.WriteString("source", url);
        WriteOwn(() => WriteItem(source));
        _json.WriteEndObject();
    }

    private void WriteItem(int node)
    {
        var item = _graph.Nodes[node];
        if (item.Rating is { } rating)
            _json.WriteString("rating", rating.Notation);
        WriteProperties(item.Properties);
        var citations = Citations(node);
        if (citations.Count > 0)
        {
            _json.WriteStartArray("citations");
            foreach (var (source, relation) in citations)
            {
                _json.WriteStartObject();
                _json.WriteString("source", _ids[source]);
                if (relation.Locator is { } locator)
                    _json.WriteString("locator", locator);
                if (Quote(relation) is { } quote)
                    _json.WriteString("quote", quote);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }

        var objections = item.Kind == NodeKind.Source ? Objections(node) : [];
        if (objections.Count == 0)
            return;
        _json.WriteStartArray("objections");
        objections.ForEach(_json.WriteStringValue);
        _json.WriteEndArray();
    }

    /// <summary>The first citation of a statement, where arguebuf has a place for one.</summary>
    private void WriteReference(int node)
    {
        if (Citations(node) is not [var (source, relation), ..])
            return;
        _json.WriteStartObject("reference");
        _json.WriteString("resource", _ids[source]);
        _json.WriteString("text", Quote(relation) ?? "");
        _json.WriteEndObject();
    }

    /// <summary>Writes our part of the data of a node.</summary>
    private void WriteOwn(Action write)
    {
        _json.WriteStartObject("userdata");
        _json.WriteStartObject(ArguebufNames.Own);
        write();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteProperties(IReadOnlyList<Property> properties)
    {
        var own = properties.Where(property => property.Key != ArguebufNames.Kept.Id && property.Key != ArguebufNames.Kept.Steps)
            .GroupBy(property => property.Key, StringComparer.Ordinal)
            .ToList();
        if (own.Count == 0)
            return;
        _json.WriteStartObject("properties");
        foreach (var property in own)
        {
            if (property.Skip(1).Any())
            {
                _json.WriteStartArray(property.Key);
                foreach (var value in property)
                    _json.WriteStringValue(value.Value);
                _json.WriteEndArray();
            }
            else
            {
                _json.WriteString(property.Key, property.First().Value);
            }
        }

        _json.WriteEndObject();
    }

    /// <summary>The sources that are cited for an item or that a source relies on, with their citations.</summary>
    private List<(int Source, Relation Relation)> Citations(int node)
    {
        var citations = new List<(int, Relation)>();
        foreach (var index in _graph.Incoming[node])
        {
            var relation = _graph.Relations[index];
            if (relation.Kind is RelationKind.Citation or RelationKind.Reliance)
                citations.Add((_graph.SourceOf(relation), relation));
        }

        return citations;
    }

    private List<string> Objections(int source)
    {
        var objections = new List<string>();
        foreach (var index in _graph.Incoming[source])
        {
            if (_graph.Relations[index] is { Kind: RelationKind.Undermine, From: var from } && _ids[from] is { } id)
                objections.Add(id);
        }

        return objections;
    }

    private static string? Quote(in Relation relation) =>
        relation.Properties.FirstOrDefault(property => property.Name == PropertyName.Quote)?.Value;

    private static string? Kept(Node node, string key) =>
        node.Properties.FirstOrDefault(property => property.Key == key)?.Value;
}
