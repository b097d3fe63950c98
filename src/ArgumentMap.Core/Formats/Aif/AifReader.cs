using System.Runtime.InteropServices;
using System.Text.Json;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Exchange;
using ArgumentMap.Graph;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Aif;

/// <summary>Reads AIF and xAIF. What a map has no place for is kept beside, as <see cref="AifBeside"/> describes.</summary>
internal sealed class AifReader
{
    private readonly ForeignJson _json;
    private readonly LossList _losses;
    private readonly string _path;
    private readonly List<AifNode> _nodes = [];
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly List<(int From, int To)> _edges = [];

    private AifReader(ForeignJson json, LossList losses, string path) => (_json, _losses, _path) = (json, losses, path);

    public static ArgumentGraph Read(SourceText source, bool isExtended, DiagnosticBag diagnostics, LossList losses, Effort effort)
    {
        var expected = isExtended
            ? "Expected an object with a member \"AIF\"."
            : "Expected an object with arrays \"nodes\" and \"edges\".";
        using var json = ForeignJson.Open(source, expected, diagnostics, effort);
        var map = new ImportedMap();
        if (json is not null)
        {
            var graph = json.Root;
            if (isExtended && (!json.Root.TryGetProperty("AIF", out graph) || graph.ValueKind != JsonValueKind.Object))
                json.Report("", expected);
            else
                new AifReader(json, losses, isExtended ? "AIF" : "").Read(graph, isExtended, map);
        }

        return ImportedGraph.Of(map, source, AifNodes.Kept, losses, effort);
    }

    private void Read(JsonElement graph, bool isExtended, ImportedMap map)
    {
        var index = 0;
        foreach (var node in _json.Array(graph, "nodes", _path, isRequired: true))
            ReadNode(node, ForeignJson.Path(_path + "/nodes", index++));
        index = 0;
        foreach (var edge in _json.Array(graph, "edges", _path, isRequired: true))
            ReadEdge(edge, ForeignJson.Path(_path + "/edges", index++));
        var beside = AifBeside.Find(CollectionsMarshal.AsSpan(_nodes), _edges);
        Place(beside, map);
        beside.Keep(_nodes, _edges, map, _losses);
        AifBeside.KeepMembers(graph, "aif", ["nodes", "edges"], map, _losses);
        if (isExtended)
            AifBeside.KeepMembers(_json.Root, "aif-x", ["AIF"], map, _losses);
    }

    private void ReadNode(JsonElement node, string path)
    {
        var (id, type) = (ForeignJson.Text(node, "nodeID"), ForeignJson.Text(node, "type"));
        if (id.Length == 0)
            _json.Report(path, "Expected a node with a \"nodeID\".");
        else if (!_byId.TryAdd(id, _nodes.Count))
            _losses.Add("nodes with the id of another", locate: () => _json.Locate(path));
        else
            _nodes.Add(new AifNode(id, type, ForeignJson.Text(node, "text"), ForeignJson.Text(node, "scheme"), node));
        if (ForeignJson.Text(node, "timestamp").Length > 0)
            _losses.Add("timestamps of nodes", locate: () => _json.Locate(path + "/timestamp"));
    }

    private void ReadEdge(JsonElement edge, string path)
    {
        if (_byId.TryGetValue(ForeignJson.Text(edge, "fromID"), out var from)
            && _byId.TryGetValue(ForeignJson.Text(edge, "toID"), out var to))
            _edges.Add((from, to));
        else
            _losses.Add("edges that do not lead from one node of the file to another", locate: () => _json.Locate(path));
    }

    private void Place(AifBeside beside, ImportedMap map)
    {
        var items = new int[_nodes.Count];
        for (var node = 0; node < items.Length; node++)
            items[node] = beside.Has(node) ? -1 : map.Add(Item(_nodes[node]));
        // By inferences rather than by edges: files that say the same in another order give the same map.
        var links = _edges.Where(edge => items[edge.From] >= 0 && items[edge.To] >= 0)
            .OrderBy(edge => AifBeside.IsInference(_nodes[edge.From]) ? edge.From : edge.To);
        foreach (var (from, to) in links)
        {
            var (isStep, leadsToStep) = (AifBeside.IsInference(_nodes[from]), AifBeside.IsInference(_nodes[to]));
            if (isStep || leadsToStep)
                map.Link(items[from], items[to], isStep ? LinkRole.Conclusion : LinkRole.Premise);
            else
                _losses.Add("edges between two statements, without an inference or conflict");
        }
    }

    private static ImportedItem Item(in AifNode node)
    {
        var role = AifNodes.Role(node.Type)!.Value;
        if (role == ItemRole.Statement)
            return new ImportedItem(role, node.Text) { Id = node.Id };
        var scheme = AifNodes.SchemeOf(node.Scheme.Length > 0 ? node.Scheme : node.Text, node.Type);
        return new ImportedItem(role, "") { Id = node.Id, Properties = scheme is null ? [] : [("scheme", scheme)] };
    }
}

/// <param name="Scheme">Name of the scheme of an inference or conflict; empty where its text names it.</param>
internal readonly record struct AifNode(string Id, string Type, string Text, string Scheme, JsonElement Json);
