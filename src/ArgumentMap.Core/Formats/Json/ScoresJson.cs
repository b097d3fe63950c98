using System.Collections.Immutable;
using System.Text.Json;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Odds;
using ArgumentMap.Scoring.Positions;

namespace ArgumentMap.Formats.Json;

/// <summary>Writes scores as JSON (docs/json.md).</summary>
internal static class ScoresJson
{
    /// <summary>The value of <c>format</c> that identifies scores.</summary>
    public const string Name = "argument-map-scores";

    /// <summary>Decimals that numbers are rounded to: as many as are the same on every machine.</summary>
    private const byte Digits = 6;

    private const int Unit = 1_000_000;

    /// <summary>Theses that are looked into; each takes as long as scoring the map several times.</summary>
    private const int MostTheses = 5;

    /// <summary>Open inputs that are named of each.</summary>
    private const int MostInputs = 10;

    /// <summary>Assumptions that are named of each; the others are counted.</summary>
    private const int MostAssumptions = 10;

    /// <summary>Bytes buffered before they are flushed.</summary>
    private const int FlushAt = 32 * 1024;

    /// <summary>Writes a separate document: settings, then every node that has a strength.</summary>
    public static void Write(Stream stream, MapScores scores, IReadOnlyList<ExpectationResult> expectations)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(scores);
        using (var json = JsonStyle.CreateWriter(stream))
            Document(json, scores, expectations);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes an array of such documents.</summary>
    public static void WriteAll(Stream stream, IReadOnlyList<(MapScores Scores, ImmutableArray<ExpectationResult> Expectations)> documents)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(documents);
        using (var json = JsonStyle.CreateWriter(stream))
        {
            json.WriteStartArray();
            foreach (var (scores, expectations) in documents)
                Document(json, scores, expectations);
            json.WriteEndArray();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes the members about how the map was scored, and all results other than the scores of nodes.</summary>
    internal static void Settings(Utf8JsonWriter json, MapScores scores, IReadOnlyList<ExpectationResult> expectations)
    {
        json.WriteString("engine"u8, Engine.Version);
        json.WriteString("semantics"u8, scores.Semantics);
        Day(json, "asOf"u8, scores.AsOf);
        Bounds(json, scores.Bounds);
        Theses(json, scores);
        Questions(json, scores);
        Groups(json, "groups"u8, scores.Graph, scores.Groups);
        json.WriteStartArray("expectations"u8);
        foreach (var result in expectations)
            Expectation(json, scores.Graph, result, scores.Bounds);
        json.WriteEndArray();
        if (scores.SourcesTakenAsIndependent > 0)
            json.WriteNumber("sourcesTakenAsIndependent"u8, scores.SourcesTakenAsIndependent);
        json.WriteStartArray("cycles"u8);
        foreach (var cycle in scores.Cycles)
        {
            json.WriteStartObject();
            Ids(json, "nodes"u8, scores.Graph, cycle.Nodes);
            json.WriteNumber("steps"u8, cycle.Steps);
            json.WriteBoolean("converged"u8, cycle.Converged);
            if (cycle.IsUnstable)
                json.WriteBoolean("unstable"u8, true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the members of one node's score or, for a node that does not count, the reason.</summary>
    internal static void Score(Utf8JsonWriter json, MapScores scores, int node)
    {
        var score = scores.Nodes[node];
        if (!score.Counts)
        {
            json.WriteString("absent"u8, score.Presence.Name());
            return;
        }

        Number(json, "base"u8, score.Base);
        json.WriteBoolean("baseKnown"u8, score.IsBaseKnown);
        Strength(json, score, scores.Bounds);
        if (score.Range is { } range)
        {
            Number(json, "low"u8, range.Low);
            Number(json, "high"u8, range.High);
            json.WriteString("word"u8, score.Word);
        }

        Verdict(json, score);
        if (scores.HasRanges)
        {
            json.WriteBoolean("firm"u8, scores.Firmness()[node]);
            json.WriteBoolean("rated"u8, score.IsBaseKnown);
            json.WriteBoolean("restsOnOpen"u8, score.RestsOnOpen);
        }

        Reliance(json, score, always: scores.HasRanges);
        Accepted(json, scores.Positions, node);
        if (score.Sources > 0)
        {
            json.WriteNumber("sources"u8, score.Sources);
            json.WriteNumber("independentSources"u8, score.Origins);
        }

        if (scores.Graph.Nodes[node].Kind != NodeKind.Source)
            return;
        var origins = scores.OriginsOf(node);
        if (origins is not [var only] || only != node)
            Ids(json, "origins"u8, scores.Graph, origins);
    }

    internal static void Groups(Utf8JsonWriter json, ReadOnlySpan<byte> name, ArgumentGraph graph, IEnumerable<SourceGroup> groups)
    {
        json.WriteStartArray(name);
        foreach (var group in groups)
        {
            json.WriteStartObject();
            json.WriteString("citedBy"u8, graph.Nodes[group.Node].Id);
            Ids(json, "sources"u8, graph, group.Sources);
            Ids(json, "origins"u8, graph, group.Origins);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void Day(Utf8JsonWriter json, ReadOnlySpan<byte> name, CalendarDay? day)
    {
        if (day is { } date)
            json.WriteString(name, date.ToString());
        else
            json.WriteNull(name);
    }

    internal static void Bounds(Utf8JsonWriter json, VerdictBounds bounds)
    {
        json.WriteStartObject("accept"u8);
        Number(json, "rejectedUpTo"u8, bounds.Reject);
        Number(json, "acceptedFrom"u8, bounds.Accept);
        json.WriteEndObject();
    }

    internal static void Ids(Utf8JsonWriter json, ReadOnlySpan<byte> name, ArgumentGraph graph, IEnumerable<int> nodes)
    {
        json.WriteStartArray(name);
        foreach (var node in nodes)
            json.WriteStringValue(graph.Nodes[node].Id);
        json.WriteEndArray();
    }

    /// <summary>Whether the strength of a node is not to be relied on: nothing is written where it is.</summary>
    /// <param name="always">Whether that it can be relied on is written, too.</param>
    internal static void Reliance(Utf8JsonWriter json, NodeScore score, bool always = false)
    {
        if (always || !score.IsSettled)
            json.WriteBoolean("settled"u8, score.IsSettled);
        if (always || score.RestsOnUnsettled)
            json.WriteBoolean("restsOnUnsettled"u8, score.RestsOnUnsettled);
    }

    /// <summary>The verdict, and whether it rests on something that is only taken for now: nothing is written where it does not.</summary>
    internal static void Verdict(Utf8JsonWriter json, NodeScore score)
    {
        json.WriteString("verdict"u8, score.Verdict.Name());
        if (score.RestsOnAssumed)
            json.WriteBoolean("restsOnAssumed"u8, true);
    }

    /// <summary>Whether all, and whether some, positions accept an item: nothing is written where nobody asked, nor for sources.</summary>
    private static void Accepted(Utf8JsonWriter json, MapPositions? positions, int node)
    {
        if (positions is null || positions.Graph.Nodes[node].Kind.IsOfSource())
            return;
        json.WriteBoolean("acceptedByAll"u8, positions.AllAccept(node));
        json.WriteBoolean("acceptedBySome"u8, positions.SomeAccept(node));
    }

    /// <summary>What is only taken for now and its verdict rests on: nothing is written where there is nothing.</summary>
    internal static void Assumptions(Utf8JsonWriter json, MapScores scores, int topic)
    {
        if (!scores.Nodes[topic].RestsOnAssumed)
            return;
        var assumptions = scores.AssumptionsOf(topic);
        Ids(json, "assumptions"u8, scores.Graph, assumptions.Take(MostAssumptions));
        if (assumptions.Length > MostAssumptions)
            json.WriteNumber("moreAssumptions"u8, assumptions.Length - MostAssumptions);
    }

    /// <summary>A strength, with more digits than other numbers where its verdict would not be seen in fewer.</summary>
    internal static void Strength(Utf8JsonWriter json, NodeScore score, VerdictBounds bounds)
    {
        var digits = bounds.DigitsOf(score.Strength, Digits);
        if (digits == Digits)
            Number(json, "strength"u8, score.Strength);
        else
            json.WriteNumber("strength"u8, (decimal)Math.Round(score.Strength, digits));
    }

    /// <summary>Writes a rounded number, never -0.</summary>
    internal static void Number(Utf8JsonWriter json, ReadOnlySpan<byte> name, double value)
    {
        // A decimal with few digits is written much faster than the equal double.
        var (units, digits) = ((long)Math.Round(Math.Abs(value) * Unit), Digits);
        for (; digits > 0 && units % 10 == 0; digits--)
            units /= 10;
        json.WriteNumber(name, new decimal((int)units, (int)(units >> 32), 0, value < 0 && units > 0, digits));
    }

    private static void Document(Utf8JsonWriter json, MapScores scores, IReadOnlyList<ExpectationResult> expectations)
    {
        json.WriteStartObject();
        json.WriteString("format"u8, Name);
        json.WriteNumber("version"u8, JsonFormat.Version);
        json.WriteString("title"u8, scores.Graph.Title);
        Settings(json, scores, expectations);
        json.WriteStartArray("nodes"u8);
        for (var node = 0; node < scores.Nodes.Length; node++)
        {
            if (scores.Graph.Nodes[node].Kind == NodeKind.Question)
                continue;
            json.WriteStartObject();
            json.WriteString("id"u8, scores.Graph.Nodes[node].Id);
            json.WriteString("kind"u8, scores.Graph.Nodes[node].Kind.Name());
            Score(json, scores, node);
            json.WriteEndObject();
            if (json.BytesPending > FlushAt)
                json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What each thesis comes to, how far that can be relied on, and what to settle first.</summary>
    private static void Theses(Utf8JsonWriter json, MapScores scores)
    {
        json.WriteStartArray("theses"u8);
        foreach (var thesis in scores.CountedTheses().Take(MostTheses))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, scores.Graph.Nodes[thesis].Id);
            Verdict(json, scores.Nodes[thesis]);
            Assumptions(json, scores, thesis);
            if (scores.IsGraded && !scores.HasRivals(thesis))
                Robustness(json, scores.Robustness(thesis));
            if (scores.HasRanges)
                Open(json, scores.Graph, scores.IfNoSourceHeld(thesis), scores.SettleFirst(thesis), scores.SourceEffects(thesis));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Robustness(Utf8JsonWriter json, Robustness robustness)
    {
        json.WriteStartObject("robustness"u8);
        json.WriteNumber("agreeing"u8, robustness.Agreeing);
        json.WriteNumber("of"u8, robustness.Others.Length);
        json.WriteStartObject("verdicts"u8);
        foreach (var other in robustness.Others)
            json.WriteString(other.Semantics, other.Verdict.Name());
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>What an item would be if no source held, what to settle first, and what each source does to it.</summary>
    internal static void Open(
        Utf8JsonWriter json,
        ArgumentGraph graph,
        double? ifNoSourceHeld,
        ImmutableArray<OpenInput> settleFirst,
        ImmutableArray<SourceEffect> effects)
    {
        if (ifNoSourceHeld is { } without)
            Number(json, "ifNoSourceHeld"u8, without);
        json.WriteStartArray("settleFirst"u8);
        foreach (var input in settleFirst.Take(MostInputs))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, graph.Nodes[input.Node].Id);
            json.WriteBoolean("isRating"u8, input.IsRating);
            Number(json, "low"u8, input.AtLow);
            Number(json, "high"u8, input.AtHigh);
            Number(json, "share"u8, input.Share);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sourceEffects"u8);
        foreach (var effect in effects)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, graph.Nodes[effect.Source].Id);
            Number(json, "effect"u8, effect.Effect);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Questions(Utf8JsonWriter json, MapScores scores)
    {
        json.WriteStartArray("questions"u8);
        foreach (var question in scores.Questions)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, scores.Graph.Nodes[question.Question].Id);
            json.WriteStartArray("answers"u8);
            foreach (var answer in question.Answers)
            {
                json.WriteStartObject();
                json.WriteString("id"u8, scores.Graph.Nodes[answer.Node].Id);
                Strength(json, scores.Nodes[answer.Node], scores.Bounds);
                Verdict(json, scores.Nodes[answer.Node]);
                if (answer.Wins is { } wins)
                    json.WriteBoolean("wins"u8, wins);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Expectation(Utf8JsonWriter json, ArgumentGraph graph, ExpectationResult result, VerdictBounds bounds)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, graph.Nodes[result.Node].Id);
        json.WriteString("expect"u8, result.Text);
        Day(json, "asOf"u8, result.AsOf);
        json.WriteBoolean("met"u8, result.IsMet);
        if (!result.IsDecidable)
            json.WriteBoolean("decidable"u8, false);
        if (result.Score.Counts)
        {
            Strength(json, result.Score, bounds);
            Verdict(json, result.Score);
        }
        else
        {
            json.WriteString("absent"u8, result.Score.Presence.Name());
        }

        json.WriteEndObject();
    }
}
