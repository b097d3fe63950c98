using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Cards;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Cli.Output;

/// <summary>
/// The scores of a map: the answer, then theses with what speaks for and against them, sources, and how questions and expectations turned
/// out.
/// </summary>
internal sealed class ScoreTable
{
    /// <summary>Columns from which strengths are told in words too.</summary>
    public const int WidthOfWords = 120;

    /// <summary>The least columns of a text beside its numbers.</summary>
    private const int LeastText = 30;

    /// <summary>The part of the width that a tree may be indented, in double blanks.</summary>
    private const int LeadShare = 8;

    private readonly MapScores _scores;
    private readonly TextWriter _writer;
    private readonly int _width;
    private readonly bool _colour;

    private ScoreTable(MapScores scores, TextWriter writer, int width, bool colour) =>
        (_scores, _writer, _width, _colour) = (scores, writer, width, colour);

    public static void Print(Host host, string name, MapScores scores, IReadOnlyList<ExpectationResult> expectations)
    {
        using var writer = Paint.Writer(host.Out);
        foreach (var line in TextLines.Of($"{Paint.Harmless(name)}: {ScoreText.Settings(scores)}", host.OutWidth))
            writer.Write(Paint.With(Paint.Faint, line, host.OutHasColour) + "\n");
        writer.Write('\n');
        ScoreSummary.Print(writer, scores, host.OutWidth, host.OutHasColour);
        var table = new ScoreTable(scores, writer, host.OutWidth, host.OutHasColour);
        table.Tree();
        table.Steps();
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

    /// <summary>Theses with what speaks for and against them, as a tree.</summary>
    private void Tree()
    {
        var lines = MapOutline.Lines(_scores.Graph, Effort.Unlimited).ToList();
        var rows = Enumerable.Range(0, lines.Count).Where(i => IsShown(lines, i)).Select(i => lines[i]).ToList();
        if (rows.Count == 0)
            return;
        Legend(rows);
        var firm = _scores.Firmness();
        var table = new TextTable(_colour) { Broken = 0, Width = _width, LeastRoom = LeastText };
        table.Add(
        [
            new Cell("statement", Paint.Faint), new Cell(_scores.IsGraded ? "strength" : "", Paint.Faint), new Cell("verdict", Paint.Faint),
            .. _scores.Positions is null ? (Cell[])[] : [new Cell("all", Paint.Faint), new Cell("some", Paint.Faint)],
        ]);
        foreach (var row in rows)
        {
            var lead = Lead(row);
            if (row.IsHeading)
                table.Add(new Cell(Paint.Harmless(_scores.Graph.Sections[row.Section].Title), Paint.Bold) { Lead = lead });
            else if (_scores.Graph.Nodes[row.Node].Kind == NodeKind.Question)
                table.Add(ScoreText.ItemCell(_scores.Graph.Nodes[row.Node]) with { Lead = lead });
            else
                table.Add([ScoreText.ItemCell(_scores.Graph.Nodes[row.Node]) with { Lead = lead }, .. Fields(row, firm)]);
        }

        table.Print(_writer);
        _writer.Write('\n');
    }

    /// <summary>Sources have a table of their own; here they only bear what is said against them or against citing them.</summary>
    private bool IsShown(List<MapLine> lines, int i)
    {
        var line = lines[i];
        if (line.Kind == CardKind.Sources)
            return false;
        if (line.IsHeading || _scores.Graph.Nodes[line.Node].Kind != NodeKind.Source)
            return true;
        for (var next = i + 1; next < lines.Count && lines[next].Depth > line.Depth; next++)
        {
            if (lines[next].IsHeading || _scores.Graph.Nodes[lines[next].Node].Kind != NodeKind.Source)
                return true;
        }

        return false;
    }

    private Cell[] Fields(MapLine row, ImmutableArray<bool> firm)
    {
        var (kind, score) = (_scores.Graph.Nodes[row.Node].Kind, _scores.Nodes[row.Node]);
        if (!score.Counts)
            return ["", new Cell(score.Presence.Name(), Paint.Faint)];
        if (!IsStatement(kind) && _scores.IsGraded)
            return [ScoreText.Number(score.Strength), "", .. Accepted(row.Node), row.IsDeclaration ? Notes(score, null) : ""];
        return
        [
            !_scores.IsGraded ? "" : _width >= WidthOfWords
                ? ScoreText.Likelihood(score, _scores.Bounds)
                : ScoreText.StrengthAndRange(score, _scores.Bounds),
            new Cell(ScoreText.Verdict(score), ScoreText.Colour(score.Verdict)),
            .. Accepted(row.Node),
            row.IsDeclaration ? Notes(score, firm.IsEmpty ? null : firm[row.Node]) : "",
        ];
    }

    /// <summary>Whether all positions accept an item, and whether some do; nothing of sources, and where nobody asked.</summary>
    private Cell[] Accepted(int node) => _scores.Positions is not { } positions ? []
        : _scores.Graph.Nodes[node].Kind.IsOfSource() ? ["", ""]
        : [positions.AllAccept(node) ? "yes" : "no", positions.SomeAccept(node) ? "yes" : "no"];

    /// <summary>The sign of a line, as far to the right as it is deep; where there is little room, not all that far.</summary>
    private string Lead(MapLine row)
    {
        var sign = row switch
        {
            { Link: null, Kind: CardKind.Reference } => "→ ",
            { Link: null } => "",
            { Link: { } link } when link.Kind.IsAttack() => "− ",
            { Link.Kind: RelationKind.Support or RelationKind.Premise } => "+ ",
            _ => "",
        };
        if (row is { Link: not null, Kind: CardKind.Reference })
            sign += "→ ";
        return new string(' ', 2 * Math.Min(row.Depth, _width / LeadShare)) + sign;
    }

    /// <summary>What the signs and columns mean, before they come.</summary>
    private void Legend(List<MapLine> rows)
    {
        var parts = new List<string>();
        if (rows.Any(row => row.Link is not null))
            parts.Add("+ speaks for what stands above it, − against it");
        if (rows.Any(row => row.Kind == CardKind.Reference))
            parts.Add("→ is listed in full elsewhere");
        var shown = rows.Where(row => !row.IsHeading).Select(row => _scores.Nodes[row.Node]).Where(score => score.Counts).ToList();
        if (shown.Any(score => score.Range is not null))
            parts.Add("strength: how likely it is, and the range that open ratings leave");
        else if (_scores.IsGraded)
            parts.Add("strength: from 0, nothing speaks for it, to 1, nothing against it");
        if (shown.Any(score => score.RestsOnOpen))
            parts.Add("?: it rests on something that nobody rated");
        if (shown.Any(score => score.RestsOnAssumed))
            parts.Add("*: it rests on something that is only assumed");
        if (_scores.Positions is not null)
            parts.Add("all: every preferred position accepts it (sceptical); some: at least one does (credulous)");
        if (!_scores.Firmness().IsEmpty)
            parts.Add("firm: nothing that is open can change the verdict");
        ScoreSummary.Indented(_writer, "", string.Join("; ", parts) + ".", _width);
        _writer.Write('\n');
    }

    private void Steps() => Section("step that is attacked", _scores.IsGraded ? "strength" : "", kind => kind.IsStep(), node =>
    [
        _scores.IsGraded ? ScoreText.Number(_scores.Nodes[node].Strength) : ScoreText.Verdict(_scores.Nodes[node]),
        Notes(_scores.Nodes[node], null),
    ]);

    private void Sources()
    {
        if (_scores.IsGraded)
            Section("source", "reliability and grade", kind => kind == NodeKind.Source, node =>
            [
                $"{ScoreText.Number(_scores.Nodes[node].Strength)} "
                    + (_scores.Graph.Nodes[node].Rating is { } rating ? $"[{rating.Notation}]" : "not graded"),
                Notes(_scores.Nodes[node], null),
            ]);
    }

    private void Section(string heading, string strength, Func<NodeKind, bool> belongs, Func<int, Cell[]> describe)
    {
        var table = new TextTable(_colour) { Broken = 0, Width = _width };
        table.Add(new Cell(heading, Paint.Faint), new Cell(strength, Paint.Faint));
        var isEmpty = true;
        foreach (var node in Order(_scores).Where(node => belongs(_scores.Graph.Nodes[node].Kind)))
        {
            var item = ScoreText.ItemCell(_scores.Graph.Nodes[node]);
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
