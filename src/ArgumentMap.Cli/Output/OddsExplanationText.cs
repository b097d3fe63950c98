using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Explanations;
using ArgumentMap.Scoring.Odds;

namespace ArgumentMap.Cli.Output;

/// <summary>An explanation under <c>odds</c> for people: the answer, the reasons as a waterfall, what would flip it, the sources.</summary>
internal sealed class OddsExplanationText
{
    /// <summary>Rows of a list that are shown unless all are asked for.</summary>
    private const int Shown = 5;

    /// <summary>The least effect of a source that is worth a row.</summary>
    private const double LeastEffect = 0.005;

    private readonly Explanation _explanation;
    private readonly OddsExplanation _odds;
    private readonly TextWriter _writer;
    private readonly Host _host;
    private readonly int _most;

    private OddsExplanationText(Explanation explanation, TextWriter writer, Host host, bool all) =>
        (_explanation, _odds, _writer, _host, _most) = (explanation, explanation.Odds!, writer, host, all ? int.MaxValue : Shown);

    public static void Print(TextWriter writer, Host host, Explanation explanation, bool all)
    {
        ScoreSummary.Print(writer, explanation.Scores, explanation.Topic, host.OutWidth, host.OutHasColour);
        var text = new OddsExplanationText(explanation, writer, host, all);
        text.Waterfall();
        text.Flips();
        text.Sources();
    }

    private MapScores Scores => _explanation.Scores;

    private void Waterfall()
    {
        _writer.Write(Paint.With(Paint.Bold, "Why", _host.OutHasColour) + "\n");
        ScoreSummary.Indented(_writer, "", "Each change, the strength after it, and its reason:", _host.OutWidth);
        var table = new TextTable(_host.OutHasColour, 0, 1) { Broken = 2, Width = _host.OutWidth };
        table.Add("", ScoreText.Number(_odds.Start), _odds.Bars.IsEmpty ? "no reason moves it" : "before any reason");
        var at = _odds.Start;
        foreach (var bar in _odds.Bars)
        {
            at += bar.Change;
            table.Add(Signed(bar.Change), ScoreText.Number(Math.Clamp(at, 0, 1)), Text(bar));
        }

        table.Print(_writer);
    }

    private Cell Text(WaterfallBar bar) => bar.Kind switch
    {
        BarKind.Reason => ScoreText.ItemCell(Scores.Graph.Nodes[bar.Node]),
        BarKind.Rivals => bar.Count == 1 ? "its rival" : string.Create(CultureInfo.InvariantCulture, $"its {bar.Count:N0} rivals"),
        BarKind.Sources => bar.Count == 1
            ? "the source it stands on"
            : string.Create(CultureInfo.InvariantCulture, $"the {bar.Count:N0} sources it stands on"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bar.Count:N0} others together"),
    };

    private void Flips()
    {
        Heading("What would flip it");
        if (!_odds.IsMeasured)
        {
            _writer.Write("Not measured: what it rests on did not settle.\n");
            return;
        }

        if (_odds.Flips.IsEmpty)
            _writer.Write(_odds.Unmeasured == 0 ? "No other rating of a single item would.\n" : "No rating that was tried would.\n");
        var table = new TextTable(_host.OutHasColour) { Broken = 3, Width = _host.OutWidth };
        foreach (var flip in _odds.Flips.Take(_most))
            table.Add(
                new Cell(flip.Verdict.Name(), ScoreText.Colour(flip.Verdict)), "with " + Three(flip.Value), "for " + Three(flip.Given),
                ScoreText.ItemCell(Scores.Graph.Nodes[flip.Node]));
        table.Print(_writer);
        More(_odds.Flips.Length);
        if (_odds.Unmeasured > 0)
            _writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{_odds.Unmeasured:N0} ratings were not tried: they would have taken more work than the limit.\n"));
    }

    private void Sources()
    {
        var sources = _odds.Sources.Where(source => Math.Abs(source.Effect) >= LeastEffect).ToList();
        if (sources.Count == 0)
            return;
        Heading("What each source does, holding instead of failing");
        var table = new TextTable(_host.OutHasColour, 0) { Broken = 1, Width = _host.OutWidth };
        foreach (var source in sources.Take(_most))
            table.Add(Signed(source.Effect), ScoreText.ItemCell(Scores.Graph.Nodes[source.Source]));
        table.Print(_writer);
        More(sources.Count);
    }

    private void Heading(string text) => _writer.Write($"\n{Paint.With(Paint.Bold, text, _host.OutHasColour)}\n");

    private void More(int count)
    {
        if (count > _most)
            _writer.Write(string.Create(CultureInfo.InvariantCulture, $"… and {count - _most:N0} more (--all shows them)\n"));
    }

    private static Cell Signed(double value) => new(
        value.ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture),
        value >= 0.005 ? Paint.Green : value <= -0.005 ? Paint.Red : null);

    private static string Three(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
