using System.Globalization;
using System.Text;
using System.Xml;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Svg;

/// <summary>Draws a timeline as a line chart in SVG: strengths over time, with the ranges of the verdicts in the background.</summary>
/// <remarks>The SVG has no script, no style sheet and nothing from outside, so it is safe to embed in a page.</remarks>
internal sealed class TimelineChart
{
    private const int Width = 900;
    private const int Left = 60;
    private const int Right = 84;
    private const int Top = 48;
    private const int PlotHeight = 300;
    private const int Bottom = Top + PlotHeight;
    private const int LegendLine = 20;

    /// <summary>Maximum number of dates below the axis, so that they do not overlap.</summary>
    private const int DateLabels = 8;

    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>Colours and dashes that tell lines apart; no more topics than these are drawn.</summary>
    private static readonly (string Colour, string Dashes)[] Lines =
    [
        ("#1F4E8C", ""), ("#A32014", "8 3"), ("#2E6B30", "2 3"), ("#8A5200", "12 3 2 3"), ("#6A3D9A", "5 5"), ("#00686B", "1 4"),
        ("#444444", "16 4"), ("#B0367A", "4 2 1 2"),
    ];

    private readonly Timeline _timeline;
    private readonly XmlWriter _xml;
    private readonly int _topics;

    private TimelineChart(Timeline timeline, XmlWriter xml) =>
        (_timeline, _xml, _topics) = (timeline, xml, Math.Min(Lines.Length, timeline.Topics.Length));

    public static void Write(Stream stream, Timeline timeline)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(timeline);
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            OmitXmlDeclaration = true,
            Indent = true,
            NewLineChars = "\n",
            CheckCharacters = false,
        };
        using (var xml = XmlWriter.Create(stream, settings))
            new TimelineChart(timeline, xml).Chart();
        stream.WriteByte((byte)'\n');
    }

    private void Chart()
    {
        var hidden = _timeline.Topics.Length - _topics;
        var height = Bottom + 44 + (LegendLine * (_topics + (hidden > 0 ? 1 : 0))) + 12;
        _xml.WriteStartElement("svg", Namespace);
        Attribute("viewBox", $"0 0 {Width} {height}");
        Attribute("width", Width);
        Attribute("height", height);
        Attribute("role", "img");
        Attribute("font-family", "Helvetica, Arial, sans-serif");
        Attribute("font-size", 12);
        var title = _timeline.Graph.Title.Length > 0 ? _timeline.Graph.Title : "Argument map";
        Element("title", $"{title}: strengths over time");
        Element("desc", Description());
        Rectangle(0, 0, Width, height, "#FFFFFF");
        Text(Left, 24, title, size: 16);
        Ranges();
        if (_timeline.Days.IsEmpty)
            Text(Left + 8, Top + 24, "Nothing in this map has a date.");
        else
            Dates();
        for (var topic = 0; topic < _topics; topic++)
            Line(topic);
        if (hidden > 0)
            Text(Left, LegendAt(_topics), string.Create(CultureInfo.InvariantCulture, $"{hidden} more are not drawn"));
        _xml.WriteEndElement();
    }

    /// <summary>The chart in words: the first and last strength of each topic.</summary>
    private string Description()
    {
        if (_timeline.Days.IsEmpty)
            return "Nothing in this map has a date.";
        var (first, last) = (_timeline.Days[0], _timeline.Days[^1]);
        return string.Join("; ", Enumerable.Range(0, _topics).Select(topic =>
            $"{Id(topic)}: {Score(first.Scores[topic])} as of {Iso(first.Day)}, {Score(last.Scores[topic])} as of {Iso(last.Day)}"));

        string Score(NodeScore score) => !score.Counts
            ? score.Presence.Name()
            : $"{_timeline.Bounds.Show(score.Strength, 2)} {score.Verdict.Name()}{(score.IsReliable ? "" : " (not settled)")}"
                + $"{(score.RestsOnAssumed ? ", rests on an assumption" : "")}";
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
            Stroke(Left, Y(strength), Width - Right, Y(strength), "#BBBBBB", 1, "");
            Text(Left - 8, Y(strength) + 4, strength.ToString("0.##", CultureInfo.InvariantCulture), anchor: "end");
        }
    }

    private void Range(double from, double to, string fill, string name)
    {
        Rectangle(Left, Y(to), Width - Left - Right, Y(from) - Y(to), fill);
        if (name.Length > 0)
            Text(Width - Right + 8, ((Y(from) + Y(to)) / 2) + 4, name, fill: "#595959");
    }

    private void Dates()
    {
        var lastLabel = double.NegativeInfinity;
        foreach (var day in _timeline.Days)
        {
            var x = X(day.Day);
            Stroke(x, Bottom, x, Bottom + 5, "#444444", 1, "");
            if (x - lastLabel < (Width - Left - Right) / DateLabels)
                continue;
            lastLabel = x;
            Text(x, Bottom + 20, Iso(day.Day), anchor: x > Width - Right - 40 ? "end" : x < Left + 40 ? "start" : "middle");
        }
    }

    /// <summary>A strength holds until the next date, so the line is a step function.</summary>
    private void Line(int topic)
    {
        var (colour, dashes) = Lines[topic];
        var path = new StringBuilder();
        var isOpen = false;
        for (var i = 0; i < _timeline.Days.Length; i++)
        {
            var day = _timeline.Days[i];
            var score = day.Scores[topic];
            if (score.Counts)
            {
                path.Append(isOpen ? "V" : string.Create(CultureInfo.InvariantCulture, $"M{Rounded(X(day.Day))} "));
                path.Append(CultureInfo.InvariantCulture, $"{Rounded(Y(score.Strength))}");
                var end = i + 1 < _timeline.Days.Length ? X(_timeline.Days[i + 1].Day) : Width - Right;
                path.Append(CultureInfo.InvariantCulture, $"H{Rounded(end)}");
            }

            isOpen = score.Counts;
        }

        _xml.WriteStartElement("path", Namespace);
        Attribute("d", path.ToString());
        Attribute("fill", "none");
        Attribute("stroke", colour);
        Attribute("stroke-width", 2);
        if (dashes.Length > 0)
            Attribute("stroke-dasharray", dashes);
        _xml.WriteEndElement();
        Stroke(Left, LegendAt(topic) - 4, Left + 40, LegendAt(topic) - 4, colour, 2, dashes);
        Text(Left + 50, LegendAt(topic), Id(topic));
    }

    private static int LegendAt(int topic) => Bottom + 48 + (topic * LegendLine);

    private string Id(int topic) => _timeline.Graph.Nodes[_timeline.Topics[topic]].Id;

    /// <summary>Days are spaced in proportion to time; the last leaves room for the strengths that follow it.</summary>
    private double X(CalendarDay day)
    {
        var (first, last) = (_timeline.Days[0].Day.Number, _timeline.Days[^1].Day.Number);
        var length = Math.Max(1, (last - first) * 1.08);
        return Left + ((Width - Left - Right) * ((day.Number - first) / length));
    }

    private static double Y(double strength) => Bottom - (PlotHeight * strength);

    private static string Iso(CalendarDay day) => day.ToString();

    private static double Rounded(double value) => Math.Round(value, 2);

    private void Rectangle(double x, double y, double width, double height, string fill)
    {
        _xml.WriteStartElement("rect", Namespace);
        Attribute("x", x);
        Attribute("y", y);
        Attribute("width", width);
        Attribute("height", height);
        Attribute("fill", fill);
        _xml.WriteEndElement();
    }

    private void Stroke(double x1, double y1, double x2, double y2, string colour, int width, string dashes)
    {
        _xml.WriteStartElement("line", Namespace);
        Attribute("x1", x1);
        Attribute("y1", y1);
        Attribute("x2", x2);
        Attribute("y2", y2);
        Attribute("stroke", colour);
        Attribute("stroke-width", width);
        if (dashes.Length > 0)
            Attribute("stroke-dasharray", dashes);
        _xml.WriteEndElement();
    }

    private void Text(double x, double y, string text, string anchor = "start", string fill = "#222222", int size = 12)
    {
        _xml.WriteStartElement("text", Namespace);
        Attribute("x", x);
        Attribute("y", y);
        if (anchor != "start")
            Attribute("text-anchor", anchor);
        if (size != 12)
            Attribute("font-size", size);
        Attribute("fill", fill);
        _xml.WriteString(Clean(text));
        _xml.WriteEndElement();
    }

    private void Element(string name, string text) => _xml.WriteElementString(name, Namespace, Clean(text));

    private void Attribute(string name, string value) => _xml.WriteAttributeString(name, value);

    private void Attribute(string name, double value) =>
        _xml.WriteAttributeString(name, Rounded(value).ToString(CultureInfo.InvariantCulture));

    /// <summary>Replaces control characters and unpaired surrogates, which XML does not allow.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar.ToString() : rune.ToString());
        return clean.ToString();
    }
}
