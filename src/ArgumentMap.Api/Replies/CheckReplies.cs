using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Json;
using ArgumentMap.Graph;
using ArgumentMap.Limits;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Api.Replies;

/// <summary>The jobs that check several maps, all with one effort.</summary>
internal static class CheckReplies
{
    /// <summary>The path of a source that stands for several maps: one whose settings apply to all of them.</summary>
    public const string Anywhere = "map.arg";

    /// <summary>How many times as many diagnostics as one map may have are listed for all maps together; the others are counted.</summary>
    private const int Share = 10;

    /// <summary>The formats of the answers.</summary>
    public static ImmutableArray<AnswerFormat> Formats { get; } = [AnswerFormat.Json, AnswerFormat.Sarif];

    /// <param name="maps">Everything that the maps consist of.</param>
    /// <param name="names">The names of the maps in its workspace.</param>
    /// <param name="next">Address of the next page; null if there is none.</param>
    public static ReplyJob Check(MapSource maps, ImmutableArray<string> names, AnswerFormat format, string? next = null) =>
        new("check " + format.Name, maps, string.Join('\n', names.Append(next)), async (reading, _) =>
    {
        var all = ImmutableArray.CreateBuilder<CheckedMap>(names.Length);
        var room = (long)Share * reading.Settings.Settings.Limits.Diagnostics;
        for (var i = 0; i < names.Length; i++)
        {
            // What one map leaves of its part, the others can use.
            var effort = reading.Effort.Part(reading.Effort.Left / (names.Length - i));
            var document = await reading.DocumentAsync(names[i], effort);
            var found = document.Check(reading.Settings.Settings);
            var theses = Theses(document, ref found);
            var shown = (int)Math.Min(room, found.Length);
            room -= shown;
            all.Add(new CheckedMap(names[i], document.Graph, !document.HasErrors, found, shown, theses));
        }

        using var stream = new MemoryStream();
        if (format == AnswerFormat.Sarif)
            SarifJson.Write(stream, Shown(reading.Settings.Problems, all));
        else
            Write(stream, reading.Settings.Problems, all, next);
        return new Reply(stream.ToArray(), format.MediaType);
    });

    /// <summary>The diagnostics that are listed and, if there are others, one that says how many.</summary>
    private static List<Diagnostic> Shown(ImmutableArray<Diagnostic> settings, IReadOnlyCollection<CheckedMap> maps)
    {
        List<Diagnostic> all = [.. settings, .. maps.SelectMany(map => map.Found.Take(map.Shown))];
        if (Omitted(maps) is > 0 and var count)
            all.Add(new Diagnostic(
                DiagnosticBag.TooMany,
                string.Create(CultureInfo.InvariantCulture, $"There are {count:N0} more; check fewer maps at once."),
                maps.SelectMany(map => map.Found.Skip(map.Shown)).First().Location));
        return all;
    }

    private static int Omitted(IEnumerable<CheckedMap> maps) => maps.Sum(map => map.Found.Length - map.Shown);

    private static void Write(Stream stream, ImmutableArray<Diagnostic> settings, IReadOnlyCollection<CheckedMap> maps, string? next)
    {
        using (var json = JsonStyle.CreateWriter(stream))
        {
            json.WriteStartObject();
            json.WriteBoolean("valid"u8, maps.All(map => map.IsValid));
            json.WriteStartArray("maps"u8);
            foreach (var map in maps)
                Write(json, map);
            json.WriteEndArray();
            json.WritePropertyName("settings"u8);
            DiagnosticsJson.Write(json, settings);
            json.WriteNumber("omitted"u8, Omitted(maps));
            json.WriteString("next"u8, next);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, CheckedMap map)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, map.Name);
        json.WriteString("title"u8, map.Graph.Title);
        ScoresJson.Day(json, "asOf"u8, map.Graph.AsOf);
        json.WriteBoolean("valid"u8, map.IsValid);
        json.WriteNumber("errors"u8, map.Count(Severity.Error));
        json.WriteNumber("warnings"u8, map.Count(Severity.Warning));
        json.WriteNumber("notes"u8, map.Count(Severity.Note));
        json.WritePropertyName("diagnostics"u8);
        DiagnosticsJson.Write(json, map.Found.Take(map.Shown));
        json.WriteStartArray("theses"u8);
        foreach (var thesis in map.Theses)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, thesis.Id);
            json.WriteString("text"u8, thesis.Text);
            ScoresJson.Strength(json, thesis.Score, thesis.Bounds);
            json.WriteString("verdict"u8, thesis.Score.Verdict.Name());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The theses of a map without errors.</summary>
    /// <param name="found">Gets another diagnostic if scoring them takes too much work.</param>
    private static ImmutableArray<CheckedThesis> Theses(ArgumentDocument document, ref ImmutableArray<Diagnostic> found)
    {
        if (found.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return [];
        try
        {
            var scores = document.Score();
            return
            [
                .. scores.CountedTheses().Select(node => new CheckedThesis(
                    document.Graph.Nodes[node].Id, document.Graph.Nodes[node].Text.ToString(), scores.Nodes[node], scores.Bounds)),
            ];
        }
        catch (EffortSpentException spent)
        {
            found = found.Add(spent.ToDiagnostic());
            return [];
        }
    }

    private sealed record CheckedThesis(string Id, string Text, NodeScore Score, VerdictBounds Bounds);

    /// <param name="Shown">How many of the diagnostics are listed.</param>
    private sealed record CheckedMap(
        string Name,
        ArgumentGraph Graph,
        bool IsValid,
        ImmutableArray<Diagnostic> Found,
        int Shown,
        ImmutableArray<CheckedThesis> Theses)
    {
        public int Count(Severity severity) => Found.Count(diagnostic => diagnostic.Severity == severity);
    }
}
