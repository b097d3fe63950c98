using System.Globalization;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Positions;

namespace ArgumentMap.Cli.Output;

/// <summary>The positions on a map for people: what they share and where they part, then by what each differs, then what all say.</summary>
internal sealed class PositionText
{
    /// <summary>Statements that are named with each verdict; the others are counted.</summary>
    private const int MostNamed = 8;

    private static readonly (Verdict Verdict, string Verb)[] Verbs =
        [(Verdict.Accepted, "accepts"), (Verdict.Rejected, "rejects"), (Verdict.Undecided, "leaves undecided")];

    private readonly MapPositions _positions;
    private readonly TextWriter _writer;
    private readonly int _width;
    private readonly bool _colour;

    /// <summary>The statements: theses, then all others, both in the order of the map.</summary>
    private readonly int[] _statements;

    private PositionText(MapPositions positions, TextWriter writer, int width, bool colour)
    {
        (_positions, _writer, _width, _colour) = (positions, writer, width, colour);
        var theses = positions.Graph.Theses.ToHashSet();
        _statements =
        [
            .. positions.Items.Where(node => positions.Graph.Nodes[node].Kind is var kind && !kind.IsInference() && !kind.IsStep())
                .OrderBy(node => !theses.Contains(node)),
        ];
    }

    public static void Print(Host host, string name, MapPositions positions)
    {
        using var writer = Paint.Writer(host.Out);
        var text = new PositionText(positions, writer, host.OutWidth, host.OutHasColour);
        var day = positions.AsOf is { } asOf ? ", as of " + ScoreText.Day(asOf) : "";
        text.Lines($"{Paint.Harmless(name)}: {positions.Semantics.Name} positions{day}", Paint.Faint);
        writer.Write('\n');
        text.Lines(Paint.Harmless(positions.Headline), Paint.Bold);
        text.Positions();
        text.Counts();
    }

    private void Positions()
    {
        var differ = _statements.Where(node => _positions.Listed.Any(position => position[node] != _positions.Listed[0][node])).ToList();
        for (var i = 0; i < _positions.Listed.Length && _positions.Listed.Length > 1; i++)
        {
            _writer.Write('\n');
            Lines(string.Create(CultureInfo.InvariantCulture, $"Position {i + 1:N0}"), Paint.Bold);
            Position(_positions.Listed[i], differ);
        }

        var same = _statements.Except(differ).ToList();
        if (_positions.Listed.IsEmpty || same.Count == 0)
            return;
        _writer.Write('\n');
        if (_positions.Listed.Length > 1)
            Lines(_positions.HasMore ? "Each of these positions" : "Every position", Paint.Bold);
        Position(_positions.Listed[0], same);
    }

    private void Position(Position position, List<int> statements)
    {
        foreach (var (verdict, verb) in Verbs)
        {
            var such = statements.Where(node => position[node] == verdict).ToList();
            if (such.Count == 0)
                continue;
            _writer.Write($"  {Paint.With(ScoreText.Colour(verdict), verb, _colour)}\n");
            foreach (var node in such.Take(such.Count == MostNamed + 1 ? such.Count : MostNamed))
                ScoreSummary.Indented(_writer, "    ", ScoreText.Item(_positions.Graph.Nodes[node]), _width);
            if (such.Count > MostNamed + 1)
                _writer.Write(string.Create(CultureInfo.InvariantCulture, $"    and {such.Count - MostNamed:N0} more\n"));
        }
    }

    /// <summary>"11 statements: 8 accepted in every position, 2 in some, 1 in none."</summary>
    private void Counts()
    {
        var all = _statements.Count(_positions.AllAccept);
        var some = _statements.Count(_positions.SomeAccept) - all;
        _writer.Write('\n');
        Lines(string.Create(
            CultureInfo.InvariantCulture,
            $"{_statements.Length:N0} statement{(_statements.Length == 1 ? "" : "s")}: {all:N0} accepted in every position, "
                + $"{some:N0} in some, {_statements.Length - all - some:N0} in none.")
            + (_positions.HasMore ? " There are more positions; --limit lists more of them." : ""));
    }

    private void Lines(string text, string? colour = null)
    {
        foreach (var line in TextLines.Of(text, _width))
            _writer.Write(Paint.With(colour, line, _colour) + "\n");
    }
}
