using System.Globalization;
using System.Text;
using System.Xml;

namespace ArgumentMap.Api.Problems;

/// <summary>A problem as a picture, for clients that asked for one: a page shows it where the map would be.</summary>
internal static class ProblemPicture
{
    private const int Width = 720;
    private const int Margin = 20;
    private const int LineHeight = 20;

    /// <summary>How many characters of 14 px fit between the margins, whatever they are.</summary>
    private const int LineLength = 88;

    /// <summary>Number of lines after which a text is cut off.</summary>
    private const int LinesOfText = 6;

    /// <summary>Errors shown; the others are counted.</summary>
    private const int Shown = 5;

    public static byte[] Write(Problem problem)
    {
        var lines = Lines(problem);
        var height = (lines.Count * LineHeight) + (2 * Margin);
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            OmitXmlDeclaration = true,
            Indent = true,
            NewLineChars = "\n",
        };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            xml.WriteStartElement("svg", "http://www.w3.org/2000/svg");
            Attributes(
                xml, ("width", Number(Width)), ("height", Number(height)), ("viewBox", $"0 0 {Number(Width)} {Number(height)}"),
                ("role", "img"), ("aria-label", problem.Kind.Title));
            xml.WriteStartElement("rect");
            Attributes(
                xml, ("x", "1"), ("y", "1"), ("width", Number(Width - 2)), ("height", Number(height - 2)), ("rx", "6"), ("fill", "#fff8f7"),
                ("stroke", "#b3261e"));
            xml.WriteEndElement();
            for (var i = 0; i < lines.Count; i++)
                Line(xml, lines[i], Margin + (i * LineHeight) + 14);
            xml.WriteEndElement();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static List<(string Text, string Style)> Lines(Problem problem)
    {
        var lines = new List<(string, string)>();
        Add(lines, problem.Kind.Title, "title");
        if (problem.Errors.IsEmpty)
            Add(lines, problem.Detail, "text");
        foreach (var error in problem.Errors.Take(Shown))
        {
            var place = error.Line is { } line
                ? string.Create(CultureInfo.InvariantCulture, $"{(error.File is null ? "" : error.File + ", ")}line {line}: ")
                : "";
            Add(lines, $"{place}{error.Message} ({error.Code})", "text");
            if (error.Written?.Trim() is { Length: > 0 } written)
                Add(lines, written, "code");
        }

        if (problem.Errors.Length > Shown)
            Add(lines, string.Create(CultureInfo.InvariantCulture, $"and {problem.Errors.Length - Shown} more"), "text");
        return lines;
    }

    private static void Add(List<(string Text, string Style)> lines, string text, string style)
    {
        // Characters that XML does not allow are replaced.
        var rest = new string([.. text.Select(c => char.IsControl(c) || char.IsSurrogate(c) || c >= '\uFFFE' ? '\uFFFD' : c)]);
        for (var i = 0; rest.Length > 0 && i < LinesOfText; i++)
        {
            var length = Math.Min(rest.Length, LineLength);
            if (length < rest.Length && rest.LastIndexOf(' ', length) is > 0 and var space)
                length = space;
            lines.Add((i == LinesOfText - 1 && length < rest.Length ? rest[..(length - 1)] + "…" : rest[..length], style));
            rest = rest[length..].TrimStart();
        }
    }

    private static void Line(XmlWriter xml, (string Text, string Style) line, int y)
    {
        xml.WriteStartElement("text");
        Attributes(
            xml, ("x", Number(line.Style == "code" ? 2 * Margin : Margin)), ("y", Number(y)), ("font-size", "14"),
            ("fill", line.Style == "code" ? "#5f5f5f" : "#410e0b"));
        Attributes(
            xml,
            ("font-family", line.Style == "code" ? "monospace" : "Arial,Helvetica,sans-serif"),
            ("font-weight", line.Style == "title" ? "bold" : "normal"));
        xml.WriteString(line.Text);
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
            xml.WriteAttributeString(name, value);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
