using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ArgumentMap.Rendering;

namespace ArgumentMap.Graphviz;

/// <summary>Makes Graphviz's SVG safe to put into a page, and readable for those who hear it.</summary>
/// <remarks>
/// Only elements and attributes on a list stay; links lead to http, https or mailto alone; nothing comes from outside, and no ids
/// collide with those of the page. An item says in <c>data-id</c> which it is, a line in <c>data-from</c> and <c>data-to</c> what it
/// joins, both in <c>class</c> of what kind they are. The frames of sections come first, then the lines, then the items as the outline has them.
/// </remarks>
internal static class SvgCleaner
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace Link = "http://www.w3.org/1999/xlink";

    private static readonly HashSet<string> Elements = new(["svg", "g", "title", "desc", "path", "polygon", "polyline", "ellipse", "text", "a"], StringComparer.Ordinal);

    private static readonly HashSet<string> Attributes = new(
    [
        "class", "width", "height", "viewBox", "transform", "d", "points", "cx", "cy", "rx", "ry", "x", "y", "fill", "fill-opacity", "stroke",
        "stroke-width", "stroke-dasharray", "text-anchor", "font-family", "font-size", "font-weight", "font-style", "text-decoration",
        "role", "aria-label", "aria-hidden", "data-id", "data-from", "data-to", "direction",
    ],
    StringComparer.Ordinal);

    private static readonly string[] Schemes = ["http://", "https://", "mailto:"];

    /// <param name="svg">What Graphviz wrote, in UTF-8.</param>
    public static void Write(byte[] svg, Narration narration, Stream stream)
    {
        using var reader = XmlReader.Create(new MemoryStream(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true, CheckCharacters = false });
        var root = XDocument.Load(reader).Root!;
        foreach (var parent in root.Descendants(Svg + "g").Where(group => Class(group) is "graph").ToList())
            Arrange(parent, narration);
        Clean(root);
        root.SetAttributeValue("role", "graphics-document document");
        root.SetAttributeValue("aria-label", narration.Title);
        root.SetAttributeValue("lang", narration.Language);
        root.AddFirst(new XElement(Svg + "title", narration.Title), new XElement(Svg + "desc", narration.Description));
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, NewLineChars = "\n", CheckCharacters = false };
        using (var writer = XmlWriter.Create(stream, settings))
            root.Save(writer);
        stream.WriteByte((byte)'\n');
    }

    private static string? Class(XElement element) => (string?)element.Attribute("class");

    private static void Arrange(XElement graph, Narration narration)
    {
        graph.Element(Svg + "title")?.Remove();
        var groups = graph.Elements(Svg + "g").Select(group => (Group: group, Order: Name(group, narration))).ToList();
        foreach (var (group, _) in groups)
            group.Remove();
        // Stable: what has no place in the outline stays as it was drawn.
        foreach (var (group, _) in groups.OrderBy(group => group.Order))
            graph.Add("\n", group);
    }

    /// <summary>Says in attributes what a group is, and where it is read.</summary>
    private static int Name(XElement group, Narration narration)
    {
        var name = group.Element(Svg + "title")?.Value ?? "";
        // The words that Graphviz hides in a link become the title of what they are about, which browsers show.
        var told = group.Descendants(Svg + "a").FirstOrDefault()?.Attribute(Link + "title")?.Value;
        group.Element(Svg + "title")?.Remove();
        if (!string.IsNullOrEmpty(told))
            group.AddFirst(new XElement(Svg + "title", told));
        switch (Class(group)?.Split(' ')[0])
        {
            case "cluster":
                group.SetAttributeValue("aria-hidden", "true");
                return int.MinValue;
            case "edge":
                var arrow = name.LastIndexOf("->", StringComparison.Ordinal);
                if (arrow > 0)
                {
                    group.SetAttributeValue("data-from", name[..arrow]);
                    group.SetAttributeValue("data-to", name[(arrow + 2)..]);
                }

                group.SetAttributeValue("aria-hidden", "true");
                return -1;
            case "node":
                if (narration.Knows(name))
                    group.SetAttributeValue("data-id", name);
                group.SetAttributeValue("role", group.Descendants(Svg + "a").Any(link => IsSafe(link.Attribute(Link + "href")?.Value)) ? "group" : "img");
                group.SetAttributeValue("aria-label", narration.Tell(name, group.Descendants(Svg + "text").Select(line => line.Value)));
                Centre(group);
                return narration.OrderOf(name);
            default:
                return int.MaxValue;
        }
    }

    /// <summary>Lines stand in the middle of their item, however wide the letters of a font are and wherever a script begins.</summary>
    private static void Centre(XElement group)
    {
        var shape = group.Descendants().FirstOrDefault(element => element.Name == Svg + "polygon" || element.Name == Svg + "path");
        var points = (string?)shape?.Attribute("points") ?? (string?)shape?.Attribute("d");
        if (points is null)
            return;
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var point in points.Split([' ', 'M', 'C'], StringSplitOptions.RemoveEmptyEntries))
        {
            var x = double.Parse(point.AsSpan(0, point.IndexOf(',')), CultureInfo.InvariantCulture);
            (least, most) = (Math.Min(least, x), Math.Max(most, x));
        }

        foreach (var line in group.Descendants(Svg + "text"))
        {
            line.SetAttributeValue("text-anchor", "middle");
            line.SetAttributeValue("x", Math.Round((least + most) / 2, 2).ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Clean(XElement root)
    {
        // From the last to the first, so that what takes the place of its parent is clean by then.
        foreach (var element in root.DescendantsAndSelf().Reverse().ToList())
        {
            if (element.Name.Namespace != Svg || !Elements.Contains(element.Name.LocalName))
            {
                element.Remove();
                continue;
            }

            // Graphviz knows the widths of this one; whoever looks at it may have another like it.
            if (element.Attribute("font-family") is { Value: "Arial" } font)
                font.Value = "Arial,Helvetica,sans-serif";
            if (element.Name.LocalName == "text" && IsRightToLeft(element.Value))
                element.SetAttributeValue("direction", "rtl");
            var address = element.Attribute(Link + "href")?.Value;
            foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.LocalName != "xmlns").ToList())
            {
                if (attribute.Name.Namespace != XNamespace.None || !Attributes.Contains(attribute.Name.LocalName))
                    attribute.Remove();
            }

            if (element.Name.LocalName != "a")
                continue;
            if (IsSafe(address))
                element.SetAttributeValue("href", address);
            else
                element.ReplaceWith(element.Nodes());
        }
    }

    private static bool IsSafe(string? address) => address is not null && Schemes.Any(scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the first letter is of a script that is written from right to left.</summary>
    private static bool IsRightToLeft(string line)
    {
        foreach (var rune in line.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.OtherLetter)
                return rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EEFF);
        }

        return false;
    }
}
