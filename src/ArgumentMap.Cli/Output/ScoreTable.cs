using System.Globalization;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Cli.Output;

/// <summary>
/// The scores of a map: the answer, then statements, inferences and sources in tables, then how questions and expectations turned out.
/// </summary>
internal sealed class ScoreTable
{
    private readonly MapScores _scores;
    private readonly TextWriter _writer;
    private readonly int _width;
    private readonly bool _colour;

    private ScoreTable(MapScores scores, TextWriter writer, int width, bool colour) =>
        (_scores, _writer, _width, _colour) = (scores, writer, width, colour);

    public static void Print(Host host, string name, MapScores scores, IReadOnlyList<ExpectationResult> expectations)
    {
        using var writer = Paint.Writer(host.Out);
        writer.Write($"{Paint.With(Paint.Bold, Paint.Harmless(name), host.OutHasColour)}: {ScoreText.Settings(scores)}\n\n");
        ScoreSummary.Print(writer, scores, host.OutWidth, host.OutHasColour);
        var table = new ScoreTable(scores, writer, host.OutWidth, host.OutHasColour);
        table.Statements();
        table.Inferences();
        table.Sources();
        table.Counts();
        foreach (var question in scores.Questions)
            table.Question(question);
        table.Expectations(expectations);
        writer.Write('\n');
    }

    /// <summary>Claims, then all else that has a strength, both in the order of the map.</summary>
    public static IEnumerable<int> Order(MapScores scores)
    {
        foreach (var isClaim in (bool[])[true, false])
        {
            for (var node = 0; node < scores.Nodes.Length; node++)
            {
                if (scores.Graph.Nodes[node].Kind is var kind && kind != NodeKind.Question && (kind == NodeKind.Claim) == isClaim)
                    yield return node;
            }
        }
    }

    private static bool IsStatement(NodeKind kind) => kind != NodeKind.Source && !kind.IsInference();

    private void Statements()
    {
        var firm = _scores.Firmness();
        Section("statement", _scores.IsGraded ? "strength" : "", "verdict", IsStatement, node =>
        {
            var score = _scores.Nodes[node];
            return
            [
                _scores.IsGraded ? ScoreText.Likelihood(_scores.Nodes[node], _scores.Bounds) : "",
                new Cell(ScoreText.Verdict(score), ScoreText.Colour(score.Verdict)),
                Notes(score, firm.IsEmpty ? null : firm[node]),
            ];
        });
    }

    private void Inferences() => Section("argument or step", "strength", "", kind => kind.IsInference(), node =>
    [
        _scores.IsGraded ? ScoreText.Number(_scores.Nodes[node].Strength) : ScoreText.Verdict(_scores.Nodes[node]),
        "",
        Notes(_scores.Nodes[node], null),
    ]);

    private void Sources()
    {
        if (_scores.IsGraded)
            Section("source", "reliability", "", kind => kind == NodeKind.Source, node =>
            [
                ScoreText.Number(_scores.Nodes[node].Strength),
                _scores.Graph.Nodes[node].Rating is { } rating ? $"[{rating.Notation}]" : "not graded",
                Notes(_scores.Nodes[node], null),
            ]);
    }

    private void Section(string heading, string strength, string verdict, Func<NodeKind, bool> belongs, Func<int, Cell[]> describe)
    {
        var table = new TextTable(_colour) { Broken = 0, Width = _width };
        table.Add(new Cell(heading, Paint.Faint), new Cell(strength, Paint.Faint), new Cell(verdict, Paint.Faint));
        var isEmpty = true;
        foreach (var node in Order(_scores).Where(node => belongs(_scores.Graph.Nodes[node].Kind)))
        {
            var item = new Cell(ScoreText.Item(_scores.Graph.Nodes[node]));
            var (score, isKnown) = (_scores.Nodes[node], _scores.Nodes[node].Counts);
            if (isKnown)
                table.Add([item, .. describe(node)]);
            else
                table.Add(item with { Colour = Paint.Faint }, new Cell(score.Presence.Name(), Paint.Faint));
            isEmpty = false;
        }

        if (isEmpty)
            return;
        table.Print(_writer);
        _writer.Write('\n');
    }

    private static string Notes(NodeScore score, bool? isFirm)
    {
        var notes = new List<string>();
        if (isFirm == true)
            notes.Add("firm");
        if (!score.IsSettled)
            notes.Add("did not settle");
        else if (score.RestsOnUnsettled)
            notes.Add("rests on what did not settle");
        if (score.Origins < score.Sources && score.Range is null)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{score.Sources} sources, {score.Origins} independent"));
        return string.Join("; ", notes);
    }

    /// <summary>"11 statements: 8 accepted, 1 undecided, 2 rejected; 3 rest on something that nobody rated (?)."</summary>
    private void Counts()
    {
        var counts = new int[3];
        var (statements, absent, open, assumed) = (0, 0, 0, 0);
        for (var node = 0; node < _scores.Nodes.Length; node++)
        {
            if (_scores.Graph.Nodes[node].Kind is var kind && (kind == NodeKind.Question || !IsStatement(kind)))
                continue;
            statements++;
            var score = _scores.Nodes[node];
            if (!score.Counts)
            {
                absent++;
                continue;
            }

            counts[(int)score.Verdict]++;
            open += score.RestsOnOpen ? 1 : 0;
            assumed += score.RestsOnAssumed ? 1 : 0;
        }

        var parts = Enum.GetValues<Verdict>().OrderDescending().Where(verdict => counts[(int)verdict] > 0)
            .Select(verdict => string.Create(CultureInfo.InvariantCulture, $"{counts[(int)verdict]:N0} {verdict.Name()}"));
        var line = string.Create(CultureInfo.InvariantCulture, $"{statements:N0} statement{(statements == 1 ? "" : "s")}: ")
            + string.Join(", ", parts)
            + (absent > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {absent:N0} not counted as of this day") : "")
            + (open > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {open:N0} with '?' rest on something nobody rated") : "")
            + (assumed > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {assumed:N0} with '*' rest on what is only assumed") : "");
        ScoreSummary.Indented(_writer, "", line + ".", _width);
    }

    private void Question(QuestionRanking question)
    {
        _writer.Write('\n');
        ScoreSummary.Indented(_writer, "", ScoreText.Item(_scores.Graph.Nodes[question.Question]), _width);
        if (question.Answers.IsEmpty)
            _writer.Write("  no answers\n");
        var table = new TextTable(_colour) { Broken = 0, Width = _width };
        var ranks = _scores.RanksOf(question);
        for (var i = 0; i < ranks.Length; i++)
        {
            var answer = question.Answers[i];
            table.Add(
                string.Create(CultureInfo.InvariantCulture, $"{ranks[i]}. {ScoreText.Item(_scores.Graph.Nodes[answer.Node])}"),
                ScoreText.Likelihood(_scores.Nodes[answer.Node], _scores.Bounds) + (_scores.Nodes[answer.Node].RestsOnAssumed ? "*" : ""),
                answer.Wins == true ? "wins" : "");
        }

        table.Print(_writer);
    }

    private void Expectations(IReadOnlyList<ExpectationResult> expectations)
    {
        if (expectations.Count == 0)
            return;
        _writer.Write('\n');
        var table = new TextTable(_colour) { Broken = 2, Width = _width };
        foreach (var result in expectations)
        {
            var found = result.Score.Counts
                ? $"{ScoreText.Number(result.Score.Strength)} {ScoreText.Verdict(result.Score)}"
                : result.Score.Presence.Name();
            table.Add(
                result.IsMet ? new Cell("met", Paint.Green) : new Cell("failed", Paint.Red), "expect: " + Paint.Harmless(result.Text),
                ScoreText.Item(_scores.Graph.Nodes[result.Node]), found);
        }

        table.Print(_writer);
    }
}
