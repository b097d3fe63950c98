using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Html;

/// <summary>
/// Writes the scores in a page: for each day what changed since the day before, in millionths, with sentences that explain it.
/// </summary>
internal sealed class PageScores(MapView view, IReadOnlyDictionary<int, string> known, Utf8JsonWriter json)
{
    private const int Unit = 1_000_000;

    private readonly ArgumentGraph _graph = view.Graph;
    private readonly MapLimits _limits = view.Limits;
    private readonly NodeScore?[] _before = new NodeScore?[view.Graph.Nodes.Length];
    private readonly PageSentences _sentences = view.Sentences();

    /// <summary>Writes the scores and returns sentences about what was left out.</summary>
    public ImmutableArray<string> Write()
    {
        var own = view.Scores!;
        var changes = Timeline.Changes(_graph, last: null);
        var held = Math.Min(_limits.PageDays, _limits.PageScores / Math.Max(1, _graph.Nodes.Length));
        var most = Math.Min(held, view.MoreScorings);
        var days = changes.Take(most).Select(day => (CalendarDay?)day).ToList();
        if (own.AsOf is null || !days.Contains(own.AsOf))
            days.Insert(own.AsOf is null ? days.Count : days.FindLastIndex(day => day < own.AsOf) + 1, own.AsOf);

        // The sentences of the map's own day come first, wherever it is among the days.
        var ownSentences = _sentences.OfAll(own, known);
        json.WriteString("semantics"u8, own.Semantics);
        json.WriteBoolean("graded"u8, own.IsGraded);
        json.WriteNumber("accept"u8, own.Bounds.Accept);
        json.WriteNumber("reject"u8, own.Bounds.Reject);
        json.WriteNumber("own"u8, days.IndexOf(own.AsOf));
        json.WriteStartArray("days"u8);
        foreach (var day in days)
        {
            var isOwn = day == own.AsOf;
            var scores = view.ScoresOn(day);
            Day(scores, isOwn ? ownSentences : _sentences.OfClaims(scores));
        }

        json.WriteEndArray();
        return [.. LeftOut(changes.Count - Math.Min(most, changes.Count), most < held, ownSentences.Count, _sentences.Omitted)];
    }

    /// <param name="isCostly">Whether days were left out because scoring them takes too much work.</param>
    private IEnumerable<string> LeftOut(int days, bool isCostly, int explained, int omitted)
    {
        if (days > 0)
        {
            var why = isCostly
                ? "scoring them would take more work than a page may take."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"a page holds at most {_limits.PageDays:N0} days and {_limits.PageScores:N0} scores.");
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"The slider leaves out the last {days:N0} {(days == 1 ? "day" : "days")} on which something changed: {why}");
        }

        if (omitted > 0)
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"This page explains the strength of {explained:N0} {(explained == 1 ? "item" : "items")}; 'argmap explain' explains the "
                    + $"other {omitted:N0}.");
    }

    private void Day(MapScores scores, IEnumerable<KeyValuePair<int, string>> sentences)
    {
        var changed = new List<int>();
        for (var node = 0; node < _before.Length; node++)
        {
            if (_graph.Nodes[node].Kind == NodeKind.Question || _before[node] == scores.Nodes[node])
                continue;
            changed.Add(node);
            _before[node] = scores.Nodes[node];
        }

        json.WriteStartObject();
        if (scores.AsOf is { } day)
            json.WriteString("day"u8, day.ToString());
        Numbers("nodes"u8, changed);
        Numbers("strengths"u8, changed.Select(node => Millionths(scores.Nodes[node].Strength, scores.Bounds)));
        Numbers("bases"u8, changed.Select(node => Millionths(scores.Nodes[node].Base)));
        if (scores.HasRanges)
            Ranges(scores, changed);
        json.WriteString(
            "states"u8,
            string.Concat(changed.Select(node => State(scores.Nodes[node]).ToString(CultureInfo.InvariantCulture))));
        Numbers("rated"u8, changed.Where(node => scores.Nodes[node].IsBaseKnown));
        if (changed.Exists(node => scores.Nodes[node].RestsOnAssumed))
            Numbers("assumed"u8, changed.Where(node => scores.Nodes[node].RestsOnAssumed));
        Numbers("unsettled"u8, changed.Where(node => !scores.Nodes[node].IsReliable));
        json.WriteStartObject("sources"u8);
        foreach (var node in changed.Where(node => scores.Nodes[node].Counts && scores.Nodes[node].Origins < scores.Nodes[node].Sources))
        {
            json.WriteStartArray(Name(node));
            json.WriteNumberValue(scores.Nodes[node].Sources);
            json.WriteNumberValue(scores.Nodes[node].Origins);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartObject("why"u8);
        foreach (var (node, sentence) in sentences)
            json.WriteString(Name(node), sentence);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>What is left open of each strength, the word for it, and whether it rests on something that nobody rated.</summary>
    private void Ranges(MapScores scores, List<int> changed)
    {
        Numbers("lows"u8, changed.Select(node => Millionths(scores.Nodes[node].Range!.Value.Low)));
        Numbers("highs"u8, changed.Select(node => Millionths(scores.Nodes[node].Range!.Value.High)));
        json.WriteStartArray("words"u8);
        foreach (var node in changed)
            json.WriteStringValue(scores.Nodes[node].Word);
        json.WriteEndArray();
        Numbers("open"u8, changed.Where(node => scores.Nodes[node].RestsOnOpen));
    }

    /// <summary>The number of the verdict or, after all verdicts, of the reason why the node does not count.</summary>
    private static int State(NodeScore score) => score.Counts ? (int)score.Verdict : (int)Verdict.Accepted + (int)score.Presence;

    private static int Millionths(double value) => (int)Math.Round(value * Unit);

    /// <summary>A strength, on the side of the bounds where it lies.</summary>
    private static int Millionths(double strength, VerdictBounds bounds)
    {
        var rounded = Millionths(strength);
        return bounds.Of(rounded / (double)Unit) == bounds.Of(strength) ? rounded : rounded + (strength * Unit < rounded ? -1 : 1);
    }

    private static string Name(int node) => node.ToString(CultureInfo.InvariantCulture);

    private void Numbers(ReadOnlySpan<byte> name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
