using System.Globalization;
using System.Text.Json;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Exchange;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Arguebuf;

/// <summary>Reads graphs of arguebuf, with names of members in camelCase or snake_case.</summary>
internal sealed class ArguebufReader
{
    private const string Expected = "Expected an object with tables \"nodes\" and \"edges\".";

    private readonly ForeignJson _json;
    private readonly LossList _losses;
    private readonly ImportedMap _map = new();
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _participants = new(StringComparer.Ordinal);

    private ArguebufReader(ForeignJson json, LossList losses) => (_json, _losses) = (json, losses);

    public static ArgumentGraph Read(SourceText source, DiagnosticBag diagnostics, LossList losses, Effort effort)
    {
        using var json = ForeignJson.Open(source, Expected, diagnostics, effort);
        if (json is null)
            return ImportedGraph.Of(new ImportedMap(), source, ArguebufNames.Kept, losses, effort);
        var reader = new ArguebufReader(json, losses);
        reader.ReadGraph();
        return ImportedGraph.Of(reader._map, source, ArguebufNames.Kept, losses, effort);
    }

    private void ReadGraph()
    {
        if (!_json.Root.TryGetProperty("nodes", out var nodes) || nodes.ValueKind != JsonValueKind.Object)
        {
            _json.Report("nodes", "Expected a table \"nodes\".");
            return;
        }

        var own = Own(_json.Root);
        _map.Title = ForeignJson.Text(own, "title");
        _map.Properties.AddRange(ForeignJson.Members(own, "properties"));
        foreach (var participant in Table("participants"))
            _participants.TryAdd(participant.Name, ForeignJson.Text(participant.Value, "name"));
        foreach (var node in nodes.EnumerateObject())
            ReadNode(node);
        foreach (var resource in Table("resources"))
            ReadResource(resource);
        foreach (var node in nodes.EnumerateObject())
            ReadCitations(node.Name, node.Value);
        foreach (var resource in Table("resources"))
            ReadCitations(resource.Name, resource.Value);
        foreach (var edge in Table("edges"))
            ReadEdge(edge);
        if (Either(_json.Root, "majorClaim", "major_claim") is { Length: > 0 } claim)
            _map.Properties.Add((ArguebufNames.Kept.Prefix + "major-claim", claim));
        foreach (var _ in Table("analysts"))
            _losses.Add("analysts");
    }

    private void ReadNode(JsonProperty node)
    {
        var own = Own(node.Value);
        if (node.Value.TryGetObject("atom", out var atom))
        {
            var properties = ForeignJson.Members(own, "properties");
            if (_participants.GetValueOrDefault(ForeignJson.Text(atom, "participant")) is { Length: > 0 } name)
                properties.Insert(0, ("by", name));
            Add(node, own, ItemRole.Statement, ForeignJson.Text(atom, "text"), properties);
        }
        else if (node.Value.TryGetObject("scheme", out var scheme)
            && (ForeignJson.Text(scheme, "support"), ForeignJson.Text(scheme, "attack")) is var (support, attack)
            && (support.Length > 0 || attack.Length > 0))
        {
            var properties = ForeignJson.Members(own, "properties");
            if (ArguebufNames.SchemeOf(support) is { } named && properties.TrueForAll(property => property.Name != "scheme"))
                properties.Insert(0, ("scheme", named));
            Add(node, own, attack.Length > 0 ? ItemRole.Attack : ItemRole.Support, ForeignJson.Text(own, "text"), properties);
        }
        else
        {
            _losses.Add("rephrases, preferences and nodes of an unknown kind", locate: () => _json.Locate("nodes/" + node.Name));
        }
    }

    private void Add(JsonProperty node, JsonElement own, ItemRole role, string text, List<(string Name, string Value)> properties)
    {
        var rating = ForeignJson.Text(own, "rating");
        _nodes.Add(node.Name, _map.Add(new ImportedItem(role, text)
        {
            Id = node.Name,
            Rating = rating.Length > 0 ? rating : null,
            Properties = properties,
        }));
    }

    private void ReadResource(JsonProperty resource)
    {
        var (text, title) = (ForeignJson.Text(resource.Value, "text"), ForeignJson.Text(resource.Value, "title"));
        var address = ForeignJson.Text(resource.Value, "source");
        var own = Own(resource.Value);
        var properties = ForeignJson.Members(own, "properties");
        if (address.Length > 0 && PropertyValues.CheckUrl(address) is null && properties.TrueForAll(property => property.Name != "url"))
            properties.Insert(0, ("url", address));
        if (text.Length > 0)
            _losses.Add("texts that statements are taken from", locate: () => _json.Locate($"resources/{resource.Name}/text"));
        var name = title.Length > 0 ? title
            : address.Length > 0 ? address
            : string.Create(CultureInfo.InvariantCulture, $"Text {_resources.Count + 1}");
        var rating = ForeignJson.Text(own, "rating");
        _resources.Add(resource.Name, _map.Add(new ImportedItem(ItemRole.Source, name)
        {
            Id = resource.Name,
            Rating = rating.Length > 0 ? rating : null,
            Properties = properties,
        }));
    }

    private void ReadCitations(string id, JsonElement element)
    {
        if (!_nodes.TryGetValue(id, out var item) && !_resources.TryGetValue(id, out item))
            return;
        var own = Own(element);
        if (own.ValueKind == JsonValueKind.Object && own.TryGetProperty("citations", out var citations)
            && citations.ValueKind == JsonValueKind.Array)
        {
            foreach (var citation in citations.EnumerateArray())
            {
                Cite(
                    ForeignJson.Text(citation, "source"),
                    item,
                    ForeignJson.Text(citation, "locator"),
                    ForeignJson.Text(citation, "quote"));
            }
        }
        else if (element.TryGetObject("atom", out var atom) && atom.TryGetObject("reference", out var reference))
        {
            var offset = ForeignJson.Text(reference, "offset");
            Cite(
                ForeignJson.Text(reference, "resource"),
                item,
                offset.Length > 0 ? "offset " + offset : "",
                ForeignJson.Text(reference, "text"));
        }

        if (own.ValueKind == JsonValueKind.Object && own.TryGetProperty("objections", out var objections)
            && objections.ValueKind == JsonValueKind.Array)
        {
            foreach (var objection in objections.EnumerateArray().Where(id => id.ValueKind == JsonValueKind.String))
            {
                if (_nodes.TryGetValue(objection.GetString()!, out var from))
                    _map.Link(from, item, LinkRole.Attack);
            }
        }
    }

    private void Cite(string resource, int item, string locator, string quote)
    {
        if (!_resources.TryGetValue(resource, out var source))
            return;
        _map.Links.Add(new ImportedLink(source, item, LinkRole.Citation)
        {
            Locator = locator.Length > 0 ? locator : null,
            Properties = quote.Length > 0 ? [(PropertyName.Quote, quote)] : null,
        });
    }

    private void ReadEdge(JsonProperty edge)
    {
        if (!_nodes.TryGetValue(ForeignJson.Text(edge.Value, "source"), out var from)
            || !_nodes.TryGetValue(ForeignJson.Text(edge.Value, "target"), out var to))
            _losses.Add("edges to nodes that are left out or missing", locate: () => _json.Locate("edges/" + edge.Name));
        else if (_map.Items[from].IsInference || _map.Items[to].IsInference)
            _map.Link(from, to, _map.Items[from].IsInference ? LinkRole.Conclusion : LinkRole.Premise);
        else
            _map.Link(from, to, LinkRole.Support);
    }

    private IEnumerable<JsonProperty> Table(string name)
    {
        if (!_json.Root.TryGetObject(name, out var table))
            yield break;
        foreach (var row in table.EnumerateObject())
            yield return row;
    }

    /// <summary>What we have written into the data of a node; an undefined element where there is nothing.</summary>
    private static JsonElement Own(JsonElement element) =>
        element.TryGetObject("userdata", out var data) && data.TryGetObject(ArguebufNames.Own, out var own) ? own : default;

    private static string Either(JsonElement element, string camel, string snake) =>
        ForeignJson.Text(element, camel) is { Length: > 0 } text ? text : ForeignJson.Text(element, snake);
}
