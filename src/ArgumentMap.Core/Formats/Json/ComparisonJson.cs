using System.Collections.Immutable;
using System.Text.Json;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Json;

/// <summary>Writes comparisons of two maps as JSON (docs/json.md).</summary>
internal static class ComparisonJson
{
    /// <summary>The value of <c>format</c> that identifies a comparison.</summary>
    public const string Name = "argument-map-diff";

    /// <summary>Bytes buffered before they are flushed.</summary>
    private const int FlushAt = 32 * 1024;

    public static void Write(Stream stream, MapComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(comparison);
        using (var json = JsonStyle.CreateWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("format"u8, Name);
            json.WriteNumber("version"u8, JsonFormat.Version);
            json.WriteString("engine"u8, Engine.Version);
            json.WriteBoolean("same"u8, comparison.IsEmpty);
            json.WriteStartArray("headline"u8);
            foreach (var sentence in Headline.Of(comparison))
                json.WriteStringValue(sentence);
            json.WriteEndArray();
            Map(json, "before"u8, comparison.ScoresBefore);
            Map(json, "after"u8, comparison.ScoresAfter);
            ScoresJson.Number(json, "threshold"u8, comparison.Threshold);
            json.WriteBoolean("complete"u8, !comparison.IsIncomplete);
            Theses(json, comparison);
            Leads(json, comparison);
            Parts(json, "map"u8, comparison.MapChanges);
            Sections(json, comparison);
            Nodes(json, comparison);
            Relations(json, comparison);
            Strengths(json, comparison);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Map(Utf8JsonWriter json, ReadOnlySpan<byte> name, MapScores scores)
    {
        json.WriteStartObject(name);
        json.WriteString("title"u8, scores.Graph.Title);
        json.WriteString("semantics"u8, scores.Semantics);
        ScoresJson.Day(json, "asOf"u8, scores.AsOf);
        ScoresJson.Bounds(json, scores.Bounds);
        json.WriteEndObject();
    }

    private static void Theses(Utf8JsonWriter json, MapComparison comparison)
    {
        json.WriteStartArray("theses"u8);
        foreach (var thesis in comparison.Theses)
        {
            json.WriteStartObject();
            json.WriteBoolean("flips"u8, thesis.Flips);
            Scored(json, comparison, thesis.Before, thesis.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Leads(Utf8JsonWriter json, MapComparison comparison)
    {
        json.WriteStartArray("questions"u8);
        foreach (var change in comparison.LeadChanges)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, comparison.After.Nodes[change.After].Id);
            Id(json, "before"u8, comparison.Before, change.LeaderBefore);
            Id(json, "after"u8, comparison.After, change.LeaderAfter);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Sections(Utf8JsonWriter json, MapComparison comparison)
    {
        json.WriteStartArray("sections"u8);
        foreach (var change in comparison.SectionChanges)
        {
            json.WriteStartObject();
            json.WriteString("change"u8, change.Kind.Name());
            Section(json, "before"u8, comparison.Before, change.Before);
            Section(json, "after"u8, comparison.After, change.After);
            Parts(json, "parts"u8, change.Parts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Nodes(Utf8JsonWriter json, MapComparison comparison)
    {
        json.WriteStartArray("nodes"u8);
        foreach (var change in comparison.NodeChanges)
        {
            json.WriteStartObject();
            json.WriteString("change"u8, change.Kind.Name());
            json.WriteString("words"u8, change.Words);
            Node(json, "before"u8, comparison.ScoresBefore, change.Before);
            Node(json, "after"u8, comparison.ScoresAfter, change.After);
            Parts(json, "parts"u8, change.Parts);
            json.WriteEndObject();
            if (json.BytesPending > FlushAt)
                json.Flush();
        }

        json.WriteEndArray();
    }

    private static void Relations(Utf8JsonWriter json, MapComparison comparison)
    {
        json.WriteStartArray("relations"u8);
        foreach (var change in comparison.LinkChanges)
        {
            json.WriteStartObject();
            json.WriteString("change"u8, change.Kind.Name());
            Ends(json, "before"u8, comparison.Before, change.Before);
            Ends(json, "after"u8, comparison.After, change.After);
            Parts(json, "parts"u8, change.Parts);
            json.WriteEndObject();
            if (json.BytesPending > FlushAt)
                json.Flush();
        }

        json.WriteEndArray();
    }

    private static void Strengths(Utf8JsonWriter json, MapComparison comparison)
    {
        json.WriteStartArray("strengths"u8);
        foreach (var change in comparison.StrengthChanges)
        {
            json.WriteStartObject();
            Scored(json, comparison, change.Before, change.After);
            json.WriteEndObject();
            if (json.BytesPending > FlushAt)
                json.Flush();
        }

        json.WriteEndArray();
    }

    private static void Scored(Utf8JsonWriter json, MapComparison comparison, int before, int after)
    {
        Scored(json, "before"u8, comparison.ScoresBefore, before);
        Scored(json, "after"u8, comparison.ScoresAfter, after);
    }

    private static void Scored(Utf8JsonWriter json, ReadOnlySpan<byte> name, MapScores scores, int node)
    {
        if (node < 0)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("id"u8, scores.Graph.Nodes[node].Id);
        json.WriteString("kind"u8, scores.Graph.Nodes[node].Kind.Name());
        Score(json, scores, node);
        json.WriteEndObject();
    }

    private static void Score(Utf8JsonWriter json, MapScores scores, int node)
    {
        if (!scores.Nodes[node].Counts)
        {
            json.WriteString("absent"u8, scores.Nodes[node].Presence.Name());
            return;
        }

        ScoresJson.Strength(json, scores.Nodes[node], scores.Bounds);
        ScoresJson.Verdict(json, scores.Nodes[node]);
    }

    private static void Node(Utf8JsonWriter json, ReadOnlySpan<byte> name, MapScores scores, int index)
    {
        if (index < 0)
        {
            json.WriteNull(name);
            return;
        }

        var node = scores.Graph.Nodes[index];
        json.WriteStartObject(name);
        json.WriteString("id"u8, node.Id);
        json.WriteString("kind"u8, node.Kind.Name());
        json.WriteString("text"u8, node.Text.Span);
        if (node.Kind != NodeKind.Question)
            Score(json, scores, index);
        json.WriteEndObject();
    }

    private static void Section(Utf8JsonWriter json, ReadOnlySpan<byte> name, ArgumentGraph graph, int index)
    {
        if (index < 0)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("id"u8, graph.Sections[index].Id);
        json.WriteString("title"u8, graph.Sections[index].Title);
        json.WriteEndObject();
    }

    private static void Ends(Utf8JsonWriter json, ReadOnlySpan<byte> name, ArgumentGraph graph, LinkEnds? ends)
    {
        if (ends is not { } link)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("from"u8, graph.Nodes[link.Item].Id);
        json.WriteString("to"u8, graph.Nodes[link.Target].Id);
        json.WriteString("kind"u8, link.Kind.Name());
        json.WriteEndObject();
    }

    private static void Parts(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<Change> parts)
    {
        json.WriteStartArray(name);
        foreach (var change in parts)
        {
            json.WriteStartObject();
            json.WriteString("part"u8, change.Part.Name());
            if (change.Property is { } property)
                json.WriteString("name"u8, property);
            json.WriteString("before"u8, change.Before);
            json.WriteString("after"u8, change.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Id(Utf8JsonWriter json, ReadOnlySpan<byte> name, ArgumentGraph graph, int node)
    {
        if (node < 0)
            json.WriteNull(name);
        else
            json.WriteString(name, graph.Nodes[node].Id);
    }
}
