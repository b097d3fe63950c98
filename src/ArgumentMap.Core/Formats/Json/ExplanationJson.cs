using System.Text.Json;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Explanations;
using ArgumentMap.Scoring.Odds;

namespace ArgumentMap.Formats.Json;

/// <summary>Writes explanations as JSON (docs/json.md).</summary>
internal static class ExplanationJson
{
    public const string Name = "argument-map-explanation";

    public static void Write(Stream stream, Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(explanation);
        using (var json = JsonStyle.CreateWriter(stream))
        {
            json.WriteStartObject();
            Head(json, explanation.Scores);
            Members(json, explanation);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes the explanations of the answers to a question, the strongest first.</summary>
    public static void Write(Stream stream, QuestionExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(explanation);
        using (var json = JsonStyle.CreateWriter(stream))
        {
            json.WriteStartObject();
            Head(json, explanation.Scores);
            json.WriteString("question"u8, explanation.Scores.Graph.Nodes[explanation.Ranking.Question].Id);
            json.WriteBoolean("exclusive"u8, explanation.IsExclusive);
            json.WriteStartArray("answers"u8);
            foreach (var answer in explanation.Answers)
            {
                json.WriteStartObject();
                Members(json, answer);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Head(Utf8JsonWriter json, MapScores scores)
    {
        json.WriteString("format"u8, Name);
        json.WriteNumber("version"u8, JsonFormat.Version);
        json.WriteString("engine"u8, Engine.Version);
        json.WriteString("semantics"u8, scores.Semantics);
        ScoresJson.Day(json, "asOf"u8, scores.AsOf);
        ScoresJson.Bounds(json, scores.Bounds);
    }

    private static void Members(Utf8JsonWriter json, Explanation explanation)
    {
        var scores = explanation.Scores;
        json.WriteStartObject("topic"u8);
        json.WriteString("id"u8, scores.Graph.Nodes[explanation.Topic].Id);
        json.WriteString("kind"u8, scores.Graph.Nodes[explanation.Topic].Kind.Name());
        ScoresJson.Score(json, scores, explanation.Topic);
        ScoresJson.Assumptions(json, scores, explanation.Topic);
        if (explanation.OwnFlip is { } own)
            Measure(json, "flip"u8, own);
        json.WriteEndObject();
        json.WriteString("sentence"u8, explanation.Sentence);
        if (explanation.Odds is { } odds)
            Odds(json, scores, odds);
        json.WriteStartArray("nodes"u8);
        foreach (var contribution in explanation.Nodes)
            Node(json, scores, contribution);
        json.WriteEndArray();
        json.WriteStartArray("relations"u8);
        foreach (var contribution in explanation.Relations)
            Relation(json, scores.Graph, contribution);
        json.WriteEndArray();
        json.WriteStartArray("sources"u8);
        foreach (var source in explanation.Sources)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, scores.Graph.Nodes[source.Source].Id);
            ScoresJson.Number(json, "share"u8, source.Share);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("unmeasured"u8, explanation.Unmeasured);
        ScoresJson.Groups(json, "groups"u8, scores.Graph, explanation.Groups);
    }

    /// <summary>The waterfall, the ratings that would flip the verdict, what to settle first and what each source does.</summary>
    private static void Odds(Utf8JsonWriter json, MapScores scores, OddsExplanation odds)
    {
        json.WriteStartObject("waterfall"u8);
        json.WriteBoolean("measured"u8, odds.IsMeasured);
        ScoresJson.Number(json, "start"u8, odds.Start);
        json.WriteStartArray("bars"u8);
        foreach (var bar in odds.Bars)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, bar.Kind switch
            {
                BarKind.Reason => "reason"u8,
                BarKind.Rivals => "rivals"u8,
                BarKind.Sources => "sources"u8,
                _ => "others"u8,
            });
            if (bar.Node >= 0)
                json.WriteString("id"u8, scores.Graph.Nodes[bar.Node].Id);
            else
                json.WriteNumber("count"u8, bar.Count);
            ScoresJson.Number(json, "change"u8, bar.Change);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartArray("flips"u8);
        foreach (var flip in odds.Flips)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, scores.Graph.Nodes[flip.Node].Id);
            ScoresJson.Number(json, "given"u8, flip.Given);
            ScoresJson.Number(json, "value"u8, flip.Value);
            json.WriteString("verdict"u8, flip.Verdict.Name());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        ScoresJson.Open(json, scores.Graph, odds.IfNoSourceHeld, odds.SettleFirst, odds.Sources);
    }

    private static void Node(Utf8JsonWriter json, MapScores scores, Contribution contribution)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, scores.Graph.Nodes[contribution.Index].Id);
        json.WriteString("kind"u8, scores.Graph.Nodes[contribution.Index].Kind.Name());
        ScoresJson.Strength(json, scores.Nodes[contribution.Index], scores.Bounds);
        Measures(json, contribution);
        json.WriteEndObject();
    }

    private static void Relation(Utf8JsonWriter json, ArgumentGraph graph, Contribution contribution)
    {
        var relation = graph.Relations[contribution.Index];
        json.WriteStartObject();
        json.WriteString("from"u8, graph.Nodes[relation.From].Id);
        json.WriteString("to"u8, graph.Nodes[relation.To].Id);
        json.WriteString("kind"u8, relation.Kind.Name());
        Measures(json, contribution);
        json.WriteEndObject();
    }

    /// <summary>Writes a member for each measure that has a value: a number, or an object if there is more than a number.</summary>
    private static void Measures(Utf8JsonWriter json, Contribution contribution)
    {
        for (var i = 0; i < Attribution.All.Length; i++)
        {
            if (contribution.Measures[i] is not { } measured)
                continue;
            Measure(json, System.Text.Encoding.UTF8.GetBytes(Attribution.All[i].Name), measured);
        }
    }

    private static void Measure(Utf8JsonWriter json, ReadOnlySpan<byte> name, Measured measured)
    {
        if (measured is { Error: null, Verdict: null })
        {
            ScoresJson.Number(json, name, measured.Value);
            return;
        }

        json.WriteStartObject(name);
        ScoresJson.Number(json, "value"u8, measured.Value);
        if (measured.Error is { } error)
            ScoresJson.Number(json, "standardError"u8, error);
        if (measured.Verdict is { } verdict)
            json.WriteString("verdict"u8, verdict.Name());
        json.WriteEndObject();
    }
}
