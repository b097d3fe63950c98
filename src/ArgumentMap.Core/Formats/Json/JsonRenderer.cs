using System.Collections.Immutable;
using System.Text.Json;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Json;

/// <summary>Writes a graph as JSON (docs/json.md); <see cref="JsonGraphReader"/> reads it back.</summary>
internal sealed class JsonRenderer : IDisposable
{
    /// <summary>Bytes buffered before they are flushed.</summary>
    private const int FlushAt = 32 * 1024;

    private const int RelevanceDigits = 6;

    private readonly ArgumentGraph _graph;
    private readonly Dictionary<SourceText, int> _files = new(ReferenceEqualityComparer.Instance);
    private readonly Utf8JsonWriter _json;

    private readonly MapScores? _scores;
    private readonly ImmutableArray<ExpectationResult> _expectations;

    private JsonRenderer(MapView view, Stream stream)
    {
        (_graph, _scores, _expectations) = (view.Graph, view.Scores, view.Expectations);
        for (var i = 0; i < _graph.Files.Length; i++)
            _files[_graph.Files[i]] = i;
        _json = JsonStyle.CreateWriter(stream);
    }

    public static void Render(MapView view, Stream stream)
    {
        using (var renderer = new JsonRenderer(view, stream))
            renderer.Map();
        stream.WriteByte((byte)'\n');
    }

    public void Dispose() => _json.Dispose();

    private void Map()
    {
        _json.WriteStartObject();
        _json.WriteString("format"u8, JsonFormat.Marker);
        _json.WriteNumber("version"u8, JsonFormat.Version);
        _json.WriteString("title"u8, _graph.Title);
        Tags(_graph.Tags);
        Properties(_graph.Properties);
        _json.WriteStartArray("files"u8);
        foreach (var file in _graph.Files)
            _json.WriteStringValue(file.Path);
        _json.WriteEndArray();

        _json.WriteStartArray("sections"u8);
        foreach (var section in _graph.Sections)
            Section(section);
        _json.WriteEndArray();

        _json.WriteStartArray("nodes"u8);
        for (var node = 0; node < _graph.Nodes.Length; node++)
            Node(node);
        _json.WriteEndArray();

        _json.WriteStartArray("relations"u8);
        foreach (var relation in _graph.Relations)
            Relation(relation);
        _json.WriteEndArray();
        if (_scores is not null)
        {
            _json.WriteStartObject("scores"u8);
            ScoresJson.Settings(_json, _scores, _expectations);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void Section(Section section)
    {
        _json.WriteStartObject();
        Id(section.Id, section.HasAutoId);
        _json.WriteString("title"u8, section.Title);
        Tags(section.Tags);
        Properties(section.Properties);
        InSection("parent"u8, section.Parent);
        Location(section.Location);
        _json.WriteEndObject();
    }

    private void Node(int index)
    {
        var node = _graph.Nodes[index];
        _json.WriteStartObject();
        Id(node.Id, node.HasAutoId);
        _json.WriteString("kind"u8, node.Kind.Name());
        if (!node.Text.IsEmpty || !node.Kind.Row().MayBeEmpty)
            _json.WriteString("text"u8, node.Text.Span);
        if (node.Rating is { } rating)
        {
            _json.WriteStartObject("rating"u8);
            if (rating.Value is { } value)
                _json.WriteNumber("value"u8, value);
            else
                _json.WriteNull("value"u8);
            if (rating.Low < rating.High)
            {
                _json.WriteNumber("low"u8, rating.Low);
                _json.WriteNumber("high"u8, rating.High);
            }

            _json.WriteString("notation"u8, rating.Notation);
            if (rating.Standing != Standing.Estimated)
                _json.WriteString("standing"u8, rating.Notation);
            _json.WriteEndObject();
        }

        Tags(node.Tags);
        Properties(node.Properties);
        InSection("section"u8, node.Section);
        if (_scores is not null && node.Kind != NodeKind.Question)
        {
            _json.WriteStartObject("score"u8);
            ScoresJson.Score(_json, _scores, index);
            _json.WriteEndObject();
        }

        Location(node.Location);
        _json.WriteEndObject();
        FlushIfFull();
    }

    private void Relation(in Relation relation)
    {
        _json.WriteStartObject();
        _json.WriteString("from"u8, _graph.Nodes[relation.From].Id);
        _json.WriteString("to"u8, _graph.Nodes[relation.To].Id);
        _json.WriteString("kind"u8, relation.Kind.Name());
        if (relation.Details is { } details)
        {
            if (details.Locator is { } locator)
                _json.WriteString("locator"u8, locator);
            if (details.GivenRelevance is { } relevance)
                _json.WriteNumber("relevance"u8, Math.Round(relevance, RelevanceDigits));
            Properties(details.Properties);
        }

        Location(relation.Location);
        _json.WriteEndObject();
        FlushIfFull();
    }

    private void Id(string id, bool isAuto)
    {
        _json.WriteString("id"u8, id);
        if (isAuto)
            _json.WriteBoolean("autoId"u8, true);
    }

    private void InSection(ReadOnlySpan<byte> name, int section)
    {
        if (section >= 0)
            _json.WriteString(name, _graph.Sections[section].Id);
    }

    private void Tags(ImmutableArray<string> tags)
    {
        if (tags.IsEmpty)
            return;
        _json.WriteStartArray("tags"u8);
        foreach (var tag in tags)
            _json.WriteStringValue(tag);
        _json.WriteEndArray();
    }

    private void Properties(ImmutableArray<Property> properties)
    {
        if (properties.IsEmpty)
            return;
        _json.WriteStartObject("properties"u8);
        var repeated = PropertyName.None;
        foreach (var property in properties)
        {
            if (property.Name == PropertyName.UnknownJson)
            {
                _json.WritePropertyName(property.Key);
                using var value = JsonDocument.Parse(property.Value);
                value.WriteTo(_json);
            }
            else if (!property.Name.MayRepeat())
            {
                _json.WriteString(property.Key, property.Value);
            }
            else if (property.Name != repeated)
            {
                // All its values are written where the first one occurs; only one property may repeat.
                repeated = property.Name;
                Repeated(properties, property);
            }
        }

        _json.WriteEndObject();
    }

    private void Repeated(ImmutableArray<Property> properties, Property first)
    {
        _json.WriteStartArray(first.Key);
        foreach (var property in properties)
        {
            if (property.Name == first.Name)
                _json.WriteStringValue(property.Value);
        }

        _json.WriteEndArray();
    }

    private void Location(SourceLocation location)
    {
        if (location.Source is not { } source)
            return;
        var (start, end) = (location.Start, location.End);
        _json.WriteStartObject("location"u8);
        _json.WriteNumber("file"u8, _files[source]);
        _json.WriteNumber("line"u8, start.Line);
        _json.WriteNumber("column"u8, start.Column);
        _json.WriteNumber("endColumn"u8, end.Column);
        _json.WriteEndObject();
    }

    private void FlushIfFull()
    {
        if (_json.BytesPending > FlushAt)
            _json.Flush();
    }
}
