using System.Text.Json;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Exchange;
using ArgumentMap.Graph;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Sadface;

/// <summary>Reads SADFace. A scheme named as a conflict or an attack attacks, any other supports.</summary>
internal sealed class SadfaceReader
{
    private const string Expected = "Expected an object with arrays \"nodes\" and \"edges\".";

    private readonly ForeignJson _json;
    private readonly LossList _losses;
    private readonly ImportedMap _map = new();
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);

    private SadfaceReader(ForeignJson json, LossList losses) => (_json, _losses) = (json, losses);

    public static ArgumentGraph Read(SourceText source, DiagnosticBag diagnostics, LossList losses, Effort effort)
    {
        using var json = ForeignJson.Open(source, Expected, diagnostics, effort);
        var map = new ImportedMap();
        if (json is not null)
        {
            var reader = new SadfaceReader(json, losses);
            reader.ReadGraph();
            map = reader._map;
        }

        return ImportedGraph.Of(map, source, new KeptIds("sadface"), losses, effort);
    }

    private void ReadGraph()
    {
        if (_json.Root.TryGetObject("metadata", out var metadata) && metadata.TryGetObject("core", out var core))
            ReadCore(core);
        var index = 0;
        foreach (var node in _json.Array(_json.Root, "nodes", "nodes", isRequired: true))
            ReadNode(node, ForeignJson.Path("nodes", index++));
        index = 0;
        foreach (var edge in _json.Array(_json.Root, "edges", "edges", isRequired: true))
            ReadEdge(edge, ForeignJson.Path("edges", index++));
        foreach (var _ in _json.Array(_json.Root, "resources", "resources", isRequired: false))
            _losses.Add("resources");
    }

    private void ReadCore(JsonElement core)
    {
        _map.Title = ForeignJson.Text(core, "title");
        _map.Properties.Add(("author", ForeignJson.Text(core, "analyst_name")));
        _map.Properties.Add(("description", ForeignJson.Text(core, "description")));
        _map.Properties.Add(("version", ForeignJson.Text(core, "version")));
    }

    private void ReadNode(JsonElement node, string path)
    {
        var (id, type, name) = (ForeignJson.Text(node, "id"), ForeignJson.Text(node, "type"), ForeignJson.Text(node, "name"));
        ItemRole? role = (type, name) switch
        {
            ("atom", _) => ItemRole.Statement,
            ("scheme", "conflict" or "attack") => ItemRole.Attack,
            ("scheme", "rephrase" or "preference") => null,
            ("scheme", _) => ItemRole.Support,
            _ => null,
        };
        if (id.Length == 0)
            _json.Report(path, "Expected a node with an \"id\".");
        else if (role is not { } known)
            _losses.Add("rephrases, preferences and nodes of an unknown kind", locate: () => _json.Locate(path));
        else if (!_nodes.TryAdd(id, _map.Items.Count))
            _losses.Add("nodes with the id of another", locate: () => _json.Locate(path));
        else
            _map.Add(new ImportedItem(known, known == ItemRole.Statement ? ForeignJson.Text(node, "text") : "")
            {
                Id = id,
                Properties = known == ItemRole.Support && name is not ("support" or "") ? [("scheme", name)] : [],
            });
    }

    private void ReadEdge(JsonElement edge, string path)
    {
        if (!_nodes.TryGetValue(ForeignJson.Text(edge, "source_id"), out var from)
            || !_nodes.TryGetValue(ForeignJson.Text(edge, "target_id"), out var to))
            _losses.Add("edges to nodes that are left out or missing", locate: () => _json.Locate(path));
        else if (_map.Items[from].IsInference || _map.Items[to].IsInference)
            _map.Link(from, to, _map.Items[from].IsInference ? LinkRole.Conclusion : LinkRole.Premise);
        else
            _map.Link(from, to, LinkRole.Support);
    }
}
