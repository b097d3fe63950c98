using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ArgumentMap.Formats.Exchange;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Aif;

/// <summary>
/// The nodes of a file in AIF that a map has no place for: locutions, transitions and the other parts of a dialogue, rephrases,
/// preferences, and inferences that lack a premise or a conclusion. Each is kept as a property of the map, <c>x-aif-node-1</c> and so on,
/// as JSON on one line with the ids of the nodes that it has edges to and from, and written back.
/// </summary>
internal sealed class AifBeside
{
    /// <summary>Longest text of a member that is kept.</summary>
    private const int MostLetters = 20_000;

    private const string Node = "node-";

    private readonly bool[] _beside;

    private AifBeside(bool[] beside) => _beside = beside;

    public bool Has(int node) => _beside[node];

    public static bool IsInference(in AifNode node) => node.Type is AifNodes.Inference or AifNodes.Conflict;

    public static AifBeside Find(ReadOnlySpan<AifNode> nodes, List<(int From, int To)> edges)
    {
        var beside = new bool[nodes.Length];
        var (premises, conclusions) = (new int[nodes.Length], new int[nodes.Length]);
        for (var node = 0; node < nodes.Length; node++)
            beside[node] = AifNodes.Role(nodes[node].Type) is null;
        var incoming = new List<int>?[nodes.Length];
        foreach (var (from, to) in edges)
        {
            if (beside[from] || beside[to] || from == to)
                continue;
            if (!IsInference(nodes[from]))
                premises[to]++;
            else if (nodes[from].Type == AifNodes.Conflict || !IsInference(nodes[to]))
            {
                conclusions[from]++;
                (incoming[to] ??= []).Add(from);
            }
        }

        var lacking = new Queue<int>();
        for (var node = 0; node < nodes.Length; node++)
        {
            if (!beside[node] && IsInference(nodes[node]) && (premises[node] == 0 || conclusions[node] == 0))
                lacking.Enqueue(node);
        }

        // What only attacks an inference that is left out lacks a conclusion in its turn.
        while (lacking.TryDequeue(out var node))
        {
            if (beside[node])
                continue;
            beside[node] = true;
            foreach (var attack in incoming[node] ?? [])
            {
                if (--conclusions[attack] == 0)
                    lacking.Enqueue(attack);
            }
        }

        return new AifBeside(beside);
    }

    /// <summary>Adds the nodes that are kept to the properties of the map.</summary>
    public void Keep(List<AifNode> nodes, List<(int From, int To)> edges, ImportedMap map, LossList losses)
    {
        var (from, to) = (new List<string>?[nodes.Count], new List<string>?[nodes.Count]);
        foreach (var edge in edges)
        {
            if (_beside[edge.From])
                (to[edge.From] ??= []).Add(nodes[edge.To].Id);
            else if (_beside[edge.To])
                (from[edge.To] ??= []).Add(nodes[edge.From].Id);
        }

        var number = 0;
        for (var node = 0; node < nodes.Count; node++)
        {
            if (!_beside[node])
                continue;
            var line = Line(json => Write(json, nodes[node].Json, from[node] ?? [], to[node] ?? []));
            if (line.Length <= MostLetters)
                map.Properties.Add((string.Create(CultureInfo.InvariantCulture, $"{AifNodes.Kept.Prefix}{Node}{++number}"), line));
            else
                losses.Add("nodes of a dialogue with a very long text");
        }
    }

    /// <summary>Keeps the other members of an object, such as the participants of a dialogue.</summary>
    /// <param name="format">What their properties begin with, after <c>x-</c>.</param>
    public static void KeepMembers(JsonElement element, string format, string[] known, ImportedMap map, LossList losses)
    {
        foreach (var member in element.EnumerateObject().Where(member => !known.Contains(member.Name)))
        {
            if (member.Value.ValueKind == JsonValueKind.Array && member.Value.GetArrayLength() == 0)
                continue;
            var line = Line(member.Value.WriteTo);
            if (line.Length <= MostLetters && Characters.IsId(member.Name) && !member.Name.StartsWith(Node, StringComparison.Ordinal))
                map.Properties.Add(($"{PropertyNames.ExtensionPrefix}{format}-{member.Name}", line));
            else
                losses.Add("other members of the file that are very long or have names with odd signs");
        }
    }

    /// <summary>The nodes that were kept beside a map, as they are to be written; what is not JSON any more is left out.</summary>
    public static IEnumerable<JsonElement> NodesOf(ArgumentGraph graph) => Members(graph, AifNodes.Kept.Prefix)
        .Where(member => member.Name.StartsWith(Node, StringComparison.Ordinal) && member.Value.ValueKind == JsonValueKind.Object)
        .Select(member => member.Value);

    /// <summary>The members that were kept, by name.</summary>
    public static IEnumerable<(string Name, JsonElement Value)> MembersOf(ArgumentGraph graph, bool ofFile)
    {
        const string OfFile = "x-";
        foreach (var (name, value) in Members(graph, AifNodes.Kept.Prefix))
        {
            if (!name.StartsWith(Node, StringComparison.Ordinal) && name.StartsWith(OfFile, StringComparison.Ordinal) == ofFile)
                yield return (ofFile ? name[OfFile.Length..] : name, value);
        }
    }

    private static IEnumerable<(string Name, JsonElement Value)> Members(ArgumentGraph graph, string prefix)
    {
        foreach (var property in graph.Properties)
        {
            if (property.Key.StartsWith(prefix, StringComparison.Ordinal) && Parse(property.Value) is { } value)
                yield return (property.Key[prefix.Length..], value);
        }
    }

    private static JsonElement? Parse(string line)
    {
        var utf8 = Encoding.UTF8.GetBytes(line);
        var reader = new Utf8JsonReader(utf8);
        try
        {
            return ForeignJson.HasWholeStrings(utf8) && JsonElement.TryParseValue(ref reader, out var value) ? value : null;
        }
        catch (JsonException)
        {
            // The author of the map has changed it.
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, JsonElement node, List<string> from, List<string> to)
    {
        json.WriteStartObject();
        foreach (var member in node.EnumerateObject().Where(member => member.Name is not ("from" or "to")))
            member.WriteTo(json);
        Write(json, "from", from);
        Write(json, "to", to);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, List<string> ids)
    {
        if (ids.Count == 0)
            return;
        json.WriteStartArray(name);
        ids.ForEach(json.WriteStringValue);
        json.WriteEndArray();
    }

    /// <summary>JSON on one line; letters of all scripts are not escaped unless one of them would end the line.</summary>
    private static string Line(Action<Utf8JsonWriter> write)
    {
        var line = Written(write, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        return CharacterCheck.IsTrimmedLine(line) ? line : Written(write, JavaScriptEncoder.Default);
    }

    private static string Written(Action<Utf8JsonWriter> write, JavaScriptEncoder encoder)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = encoder }))
            write(json);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
