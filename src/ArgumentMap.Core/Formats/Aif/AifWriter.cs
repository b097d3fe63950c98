using System.Globalization;
using System.Text.Json;
using ArgumentMap.Formats.Exchange;
using ArgumentMap.Formats.Json;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Aif;

/// <summary>Writes AIF and xAIF, with what was kept beside the map when it was read.</summary>
internal sealed class AifWriter
{
    private readonly ArgumentGraph _graph;
    private readonly ArgumentNet _net;
    private readonly Utf8JsonWriter _json;
    private readonly List<JsonElement> _beside;
    private readonly HashSet<string> _ids;
    private int _edges;

    private AifWriter(ArgumentGraph graph, Utf8JsonWriter json)
    {
        (_graph, _json) = (graph, json);
        _net = ArgumentNet.Of(graph, AifNodes.Kept);
        _ids = [.. _net.Nodes.Select(node => node.Id)];
        // A node whose id the map has taken since is not the one that edges meant.
        _beside = [.. AifBeside.NodesOf(graph).Where(node => _ids.Add(ForeignJson.Text(node, "nodeID")))];
    }

    public static void Write(ArgumentGraph graph, bool isExtended, Stream stream)
    {
        using var json = JsonStyle.CreateWriter(stream);
        var writer = new AifWriter(graph, json);
        json.WriteStartObject();
        if (isExtended)
            json.WriteStartObject("AIF");
        writer.WriteGraph();
        writer.WriteMembers(ofFile: false, isExtended ? ["schemefulfillments", "participants", "locutions"] : ["locutions"]);
        if (isExtended)
        {
            json.WriteEndObject();
            writer.WriteMembers(ofFile: true, []);
        }

        json.WriteEndObject();
    }

    private void WriteGraph()
    {
        _json.WriteStartArray("nodes");
        foreach (var node in _net.Nodes)
            WriteNode(node);
        foreach (var node in _beside)
        {
            _json.WriteStartObject();
            foreach (var member in node.EnumerateObject().Where(member => member.Name is not ("from" or "to")))
                member.WriteTo(_json);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteStartArray("edges");
        foreach (var (from, to) in _net.Edges)
            WriteEdge(_net.Nodes[from].Id, _net.Nodes[to].Id);
        foreach (var node in _beside)
        {
            var id = ForeignJson.Text(node, "nodeID");
            foreach (var from in Ids(node, "from"))
                WriteEdge(from, id);
            foreach (var to in Ids(node, "to"))
                WriteEdge(id, to);
        }

        _json.WriteEndArray();
    }

    private void WriteNode(in NetNode node)
    {
        _json.WriteStartObject();
        _json.WriteString("nodeID", node.Id);
        if (!node.IsInference)
        {
            var item = _graph.Nodes[node.Node];
            _json.WriteString("text", ForeignText.WithTags(item.Text.ToString(), item.Tags));
            _json.WriteString("type", AifNodes.Information);
        }
        else
        {
            var isAttack = node.Role == ItemRole.Attack;
            var scheme = node.Node < 0 ? null : _graph.Nodes[node.Node].Get(PropertyName.Scheme);
            var text = scheme is not null ? AifNodes.TextOf(scheme)
                : isAttack ? AifNodes.DefaultConflict
                : AifNodes.DefaultInference;
            _json.WriteString("text", text);
            _json.WriteString("type", isAttack ? AifNodes.Conflict : AifNodes.Inference);
            _json.WriteString("scheme", text);
            if (scheme is null)
                _json.WriteString("schemeID", isAttack ? AifNodes.DefaultConflictId : AifNodes.DefaultInferenceId);
        }

        _json.WriteEndObject();
    }

    private void WriteEdge(string from, string to)
    {
        if (!_ids.Contains(from) || !_ids.Contains(to))
            return;
        _json.WriteStartObject();
        _json.WriteString("edgeID", (++_edges).ToString(CultureInfo.InvariantCulture));
        _json.WriteString("fromID", from);
        _json.WriteString("toID", to);
        _json.WriteNull("formEdgeID");
        _json.WriteEndObject();
    }

    /// <param name="expected">Members that readers expect to be there, even if there is nothing in them.</param>
    private void WriteMembers(bool ofFile, string[] expected)
    {
        var written = new HashSet<string>(["nodes", "edges", "AIF"], StringComparer.Ordinal);
        foreach (var (name, value) in AifBeside.MembersOf(_graph, ofFile).Where(member => written.Add(member.Name)))
        {
            _json.WritePropertyName(name);
            value.WriteTo(_json);
        }

        foreach (var name in expected.Where(written.Add))
        {
            _json.WriteStartArray(name);
            _json.WriteEndArray();
        }
    }

    private static IEnumerable<string> Ids(JsonElement node, string name) =>
        node.TryGetProperty(name, out var ids) && ids.ValueKind == JsonValueKind.Array
            ? ids.EnumerateArray().Where(id => id.ValueKind == JsonValueKind.String).Select(id => id.GetString()!)
            : [];
}
