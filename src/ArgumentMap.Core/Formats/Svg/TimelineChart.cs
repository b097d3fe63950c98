using System.Globalization;
using System.Text;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Cards;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Svg;

/// <summary>
/// Draws a timeline as a line chart in SVG: one step for each day on which something came or went, with what that was on a flag below it,
/// strengths as lines with their statements at the end, and the ranges of the verdicts in the background.
/// </summary>
/// <remarks>The SVG has no script, no style sheet and nothing from outside, so it is safe to embed in a page.</remarks>
internal sealed class TimelineChart
{
    private const int FontSize = 12;
    private const int Left = 84;

    /// <summary>Room for the statements at the ends of the lines.</summary>
    private const int Right = 250;
    private const int Top = 48;
    private const int PlotHeight = 300;
    private const int Bottom = Top + PlotHeight;
    private const int LineHeight = 15;

    /// <summary>The least width of the plot, and of a step.</summary>
    private const int LeastPlot = 566;
    private const int LeastStep = 22;

    /// <summary>Room between two flags.</summary>
    private const int FlagGap = 7;

    /// <summary>Items that a flag names of those that came or went; the others are counted.</summary>
    private const int Named = 2;

    /// <summary>Colours and dashes that tell lines apart; no more topics than these are drawn.</summary>
    private static readonly (string Colour, string? Dashes)[] Lines =
    [
        ("#1F4E8C", null), ("#A32014", "8 3"), ("#2E6B30", "2 3"), ("#8A5200", "12 3 2 3"), ("#6A3D9A", "5 5"), ("#00686B", "1 4"),
        ("#444444", "16 4"), ("#B0367A", "4 2 1 2"),
    ];

    private readonly Timeline _timeline;
    private readonly SvgOutput _svg;
    private readonly int _topics;
    private readonly int _plot;

    private TimelineChart(Timeline timeline, Stream stream)
    {
        (_timeline, _svg, _topics) = (timeline, new SvgOutput(stream), Math.Min(Lines.Length, timeline.Topics.Length));
        _plot = Math.Max(LeastPlot, LeastStep * timeline.Days.Length);
    }

    private int Width => Left + _plot + Right;

    public static void Write(Stream stream, Timeline timeline)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(timeline);
        new TimelineChart(timeline, stream).Chart();
    }

    private void Chart()
    {
        var flags = Flags();
        var height = Bottom + 22 + flags.Sum(flag => (LineHeight * flag.Count) + FlagGap) + 8;
        _svg.Element("svg").With("xmlns", "http://www.w3.org/2000/svg").With("viewBox", SvgOutput.List($"0 0 {Width} {height}"))
            .With("width", Width).With("height", height).With("role", "img")
            .With("font-family", "Helvetica, Arial, sans-serif").With("font-size", FontSize)
            .Inside();
        var title = _timeline.Graph.Title.Length > 0 ? _timeline.Graph.Title : "Argument map";
        _svg.Element("title").Content($"{title}: strengths over time", "title");
        _svg.Element("desc").Content(Description(), "desc");
        Rectangle(0, 0, Width, height, "#FFFFFF");
        Text(16, 26, TextLines.Elided(title, Thousandths(Width - 32, 16)), size: 16);
        Ranges();
        if (_timeline.Days.IsEmpty)
            Text(Left + 8, Top + 24, "Nothing in this map has a date.");
        Days(flags);
        for (var topic = 0; topic < _topics; topic++)
            Line(topic);
        Ends();
        _svg.End("svg");
        _svg.Flush();
    }

    /// <summary>The chart in words: the first and last strength of each topic.</summary>
    private string Description()
    {
        if (_timeline.Days.IsEmpty)
            return "Nothing in this map has a date.";
        var (first, last) = (_timeline.Days[0], _timeline.Days[^1]);
        return string.Join("; ", Enumerable.Range(0, _topics).Select(topic =>
            $"{Id(topic)}: {Score(first.Scores[topic])} as of {Iso(first.Day)}, {Score(last.Scores[topic])} as of {Iso(last.Day)}"));
    }

    /// <summary>The ranges of strength in which a statement is accepted, undecided and rejected.</summary>
    private void Ranges()
    {
        var bounds = _timeline.Bounds;
        Range(bounds.Accept, 1, "#E8F4E8", "accepted");
        Range(bounds.Reject, bounds.Accept, "#FFFFFF", bounds.Accept - bounds.Reject < 0.05 ? "" : "undecided");
        Range(0, bounds.Reject, "#FBE9E7", "rejected");
        foreach (var strength in (double[])[0, bounds.Reject, bounds.Accept, 1])
        {
            Stroke(Left, Y(strength), Left + _plot, Y(strength), "#BBBBBB", 1, null);
            Text(Left - 8, Y(strength) + 4, strength.ToString("0.##", CultureInfo.InvariantCulture), anchor: "end");
        }
    }

    private void Range(double from, double to, string fill, string name)
    {
        Rectangle(Left, Y(to), _plot, Y(from) - Y(to), fill);
        if (name.Length > 0)
            Text(Left - 8, ((Y(from) + Y(to)) / 2) + 4, name, fill: "#595959", anchor: "end");
    }

    /// <summary>
    /// The days along the axis. The last has the highest flag, so that none crosses the pole of another, and each has the room to its right.
    /// </summary>
    private void Days(List<List<string>> flags)
    {
        var y = Bottom + 22;
        for (var i = flags.Count - 1; i >= 0; i--)
        {
            var x = X(i);
            Stroke(x, Top, x, Bottom, "#E4E4E4", 1, null);
            Stroke(x, Bottom, x, y + (LineHeight * (flags[i].Count - 1)) + 3, "#8A8A8A", 1, null);
            foreach (var line in flags[i])
            {
                Text(x + 6, y, line, fill: line == flags[i][0] ? "#222222" : "#404040");
                y += LineHeight;
            }

            y += FlagGap;
        }
    }

    /// <summary>By day the lines of its flag: the date with the first of what came or went, then the others.</summary>
    private List<List<string>> Flags()
    {
        var flags = new List<List<string>>();
        for (var i = 0; i < _timeline.Days.Length; i++)
        {
            var day = _timeline.Days[i];
            var texts = Texts("+ ", day.Came).Concat(Texts("− ", day.Went)).ToList();
            var lines = new List<string>();
            var room = Thousandths(Width - X(i) - 22, FontSize);
            for (var at = 0; at < Math.Max(1, Math.Min(Named, texts.Count)); at++)
            {
                var start = at == 0 ? Iso(day.Day) + "  " : "";
                lines.Add(TextLines.Elided(start + (at < texts.Count ? texts[at] : ""), room));
            }

            if (texts.Count > Named)
                lines[^1] = WithCount(lines[^1], texts.Count - Named, room);
            flags.Add(lines);
        }

        return flags;
    }

    private static string WithCount(string line, int more, int room)
    {
        var count = string.Create(CultureInfo.InvariantCulture, $"  and {more:N0} more");
        return TextLines.Elided(line, room - TextWidths.Of(count)) + count;
    }

    /// <summary>What came or went: statements before sources. A step comes and goes with the items that it joins.</summary>
    private IEnumerable<string> Texts(string sign, IEnumerable<int> nodes) => nodes
        .Select(node => _timeline.Graph.Nodes[node])
        .Where(node => !node.Kind.IsStep())
        .OrderBy(node => node.Kind == NodeKind.Source)
        .Select(node => sign + Caption(node));

    private static string Caption(Node node) =>
        node.Get(PropertyName.Label) ?? (node.Text.IsEmpty ? node.Id : Paragraphs.OnOneLine(node.Text));

    /// <summary>A strength holds until the next day, so the line is a step function.</summary>
    private void Line(int topic)
    {
        var (colour, dashes) = Lines[topic];
        var path = new StringBuilder();
        var isOpen = false;
        for (var i = 0; i < _timeline.Days.Length; i++)
        {
            var score = _timeline.Days[i].Scores[topic];
            if (score.Counts)
            {
                path.Append(isOpen ? "V" : string.Create(CultureInfo.InvariantCulture, $"M{Rounded(X(i))} "));
                path.Append(CultureInfo.InvariantCulture, $"{Rounded(Y(score.Strength))}");
                path.Append(CultureInfo.InvariantCulture, $"H{Rounded(X(i + 1))}");
            }

            isOpen = score.Counts;
        }

        _svg.Line(path.ToString(), colour, 2).With("stroke-dasharray", dashes).Close();
    }

    /// <summary>The statements at the ends of their lines, moved apart where they would overlap.</summary>
    private void Ends()
    {
        var hidden = _timeline.Topics.Length - _topics;
        var most = _topics > 4 ? 1 : 3;
        var room = Thousandths(Right - 40, FontSize);
        var ends = new List<(double Y, int Topic, List<string> Lines)>();
        for (var topic = 0; topic < _topics && !_timeline.Days.IsEmpty; topic++)
        {
            var score = _timeline.Days[^1].Scores[topic];
            var lines = TextLines.Of(Caption(_timeline.Graph.Nodes[_timeline.Topics[topic]]), room, most);
            lines.Add(Score(score));
            ends.Add((score.Counts ? Y(score.Strength) : Bottom, topic, lines));
        }

        ends.Sort((one, other) => one.Y != other.Y ? one.Y.CompareTo(other.Y) : one.Topic.CompareTo(other.Topic));
        var below = ends.Sum(end => (end.Lines.Count * LineHeight) + FlagGap) + (hidden > 0 ? LineHeight : 0);
        double free = Top;
        foreach (var (end, topic, lines) in ends)
        {
            // Below it there must be room for the others.
            var y = Math.Max(free, Math.Min(end - (lines.Count * LineHeight / 2.0), Bottom - below));
            var (colour, dashes) = Lines[topic];
            if (_timeline.Days[^1].Scores[topic].Counts)
                Stroke(Left + _plot, end, Left + _plot + 14, y + (lines.Count * LineHeight / 2.0), colour, 1, null);
            Stroke(Left + _plot + 14, y + 3, Left + _plot + 14, y + (lines.Count * LineHeight), colour, 2, dashes);
            for (var i = 0; i < lines.Count; i++)
                Text(Left + _plot + 22, y + (LineHeight * (i + 1)) - 3, lines[i], fill: colour);
            var height = (lines.Count * LineHeight) + FlagGap;
            (free, below) = (y + height, below - height);
        }

        if (hidden > 0)
            Text(Left + _plot + 22, free + LineHeight, string.Create(CultureInfo.InvariantCulture, $"{hidden} more are not drawn"));
    }

    private string Score(NodeScore score) => !score.Counts
        ? score.Presence.Name()
        : $"{_timeline.Bounds.Show(score.Strength, 2)} {score.Verdict.Name()}{(score.IsReliable ? "" : " (not settled)")}"
            + $"{(score.RestsOnAssumed ? ", rests on an assumption" : "")}";

    private string Id(int topic) => _timeline.Graph.Nodes[_timeline.Topics[topic]].Id;

    /// <summary>All steps have one width, however many days lie between them.</summary>
    private double X(int step) => Left + ((double)_plot * step / Math.Max(1, _timeline.Days.Length));

    private static double Y(double strength) => Bottom - (PlotHeight * strength);

    private static int Thousandths(double width, int size) => (int)(width * 1000 / size);

    private static string Iso(CalendarDay day) => day.ToString();

    private static double Rounded(double value) => Math.Round(value, 2);

    private void Rectangle(double x, double y, double width, double height, string fill) =>
        _svg.Element("rect").With("x", x).With("y", y).With("width", width).With("height", height).With("fill", fill).Close();

    private void Stroke(double x1, double y1, double x2, double y2, string colour, int width, string? dashes) =>
        _svg.Element("line").With("x1", x1).With("y1", y1).With("x2", x2).With("y2", y2).With("stroke", colour).With("stroke-width", width)
            .With("stroke-dasharray", dashes).Close();

    private void Text(double x, double y, string text, string? anchor = null, string fill = "#222222", int size = FontSize)
    {
        _svg.Element("text").With("x", x).With("y", y).With("text-anchor", anchor);
        if (size != FontSize)
            _svg.With("font-size", size);
        _svg.With("fill", fill).Content(text, "text");
    }
}
