using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ArgumentMap.Formats;

namespace ArgumentMap.Graphviz;

/// <summary>Makes Graphviz's SVG safe to embed in a page, and accessible to screen readers.</summary>
/// <remarks>
/// Only listed elements and attributes are kept; links lead only to http, https or mailto; nothing comes from outside, and no ids collide
/// with those of the page. An item has its id in <c>data-id</c>, a line has its ends in <c>data-from</c> and <c>data-to</c>, and both have
/// their kind in <c>class</c>. The frames of sections come first, then the lines, then the items in the order of the outline.
/// </remarks>
internal static class SvgCleaner
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace Link = "http://www.w3.org/1999/xlink";

    private static readonly XName Text = Svg + "text";
    private static readonly XName Title = Svg + "title";
    private static readonly XName Anchor = Svg + "a";
    private static readonly XName Polygon = Svg + "polygon";
    private static readonly XName Curve = Svg + "path";
    private static readonly XName Address = Link + "href";

    private static readonly HashSet<string> Elements = new(
        ["svg", "g", "title", "desc", "path", "polygon", "polyline", "ellipse", "text", "a"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Attributes = new(
    [
        "class", "width", "height", "viewBox", "transform", "d", "points", "cx", "cy", "rx", "ry", "x", "y", "fill", "fill-opacity",
        "stroke",
        "stroke-width", "stroke-dasharray", "text-anchor", "font-family", "font-size", "font-weight", "font-style", "text-decoration",
        "role", "aria-label", "aria-hidden", "data-id", "data-from", "data-to", "direction",
    ],
    StringComparer.Ordinal);

    private static readonly string[] Schemes = ["http://", "https://", "mailto:"];

    /// <param name="svg">Graphviz's output, in UTF-8.</param>
    public static void Write(byte[] svg, Narration narration, Stream stream)
    {
        using var reader = XmlReader.Create(
            new MemoryStream(svg),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                IgnoreWhitespace = true,
                CheckCharacters = false,
            });
        var root = XDocument.Load(reader).Root!;
        foreach (var parent in root.Descendants(Svg + "g").Where(group => Class(group) is "graph").ToList())
            Arrange(parent, narration);
        Clean(root);
        root.SetAttributeValue("role", "graphics-document document");
        root.SetAttributeValue("aria-label", narration.Title);
        root.SetAttributeValue("lang", narration.Language);
        root.AddFirst(new XElement(Title, narration.Title), new XElement(Svg + "desc", narration.Description));
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            OmitXmlDeclaration = true,
            NewLineChars = "\n",
            CheckCharacters = false,
        };
        using (var writer = XmlWriter.Create(stream, settings))
            root.Save(writer);
        stream.WriteByte((byte)'\n');
    }

    private static string? Class(XElement element) => (string?)element.Attribute("class");

    private static void Arrange(XElement graph, Narration narration)
    {
        graph.Element(Title)?.Remove();
        var groups = graph.Elements(Svg + "g").Select(group => (Group: group, Order: Name(group, narration))).ToList();
        foreach (var (group, _) in groups)
            group.Remove();
        // The sort is stable: what is not in the outline keeps its order.
        foreach (var (group, _) in groups.OrderBy(group => group.Order))
            graph.Add("\n", group);
    }

    /// <summary>Sets the attributes of a group and returns its position in reading order.</summary>
    private static int Name(XElement group, Narration narration)
    {
        var (name, link, shape, lines) = Parts(group);
        // The text that Graphviz puts on a link becomes the title of the group, which browsers show.
        group.Element(Title)?.Remove();
        if (link?.Attribute(Link + "title")?.Value is { Length: > 0 } title)
            group.AddFirst(new XElement(Title, title));
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
                if (narration.Contains(name))
                    group.SetAttributeValue("data-id", name);
                group.SetAttributeValue("role", IsSafe(link?.Attribute(Address)?.Value) ? "group" : "img");
                group.SetAttributeValue("aria-label", narration.Describe(name, lines.Select(line => line.Value)));
                Centre(lines, shape);
                return narration.OrderOf(name);
            default:
                return int.MaxValue;
        }
    }

    /// <summary>Graphviz's name of a group, its first link and outline, and its lines of text.</summary>
    private static (string Name, XElement? Link, XElement? Shape, List<XElement> Lines) Parts(XElement group)
    {
        var (name, link, shape, lines) = ("", (XElement?)null, (XElement?)null, new List<XElement>());
        foreach (var element in group.Descendants())
        {
            if (element.Name == Text)
                lines.Add(element);
            else if (element.Name == Title)
                name = element.Value;
            else if (element.Name == Anchor)
                link ??= element;
            else if (element.Name == Polygon || element.Name == Curve)
                shape ??= element;
        }

        return (name, link, shape, lines);
    }

    /// <summary>Centres lines in their item, regardless of the widths of a font's letters and the direction of a script.</summary>
    private static void Centre(List<XElement> lines, XElement? shape)
    {
        if (((string?)shape?.Attribute("points") ?? (string?)shape?.Attribute("d")) is not { } points)
            return;
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var range in points.AsSpan().SplitAny(' ', 'M', 'C'))
        {
            var point = points.AsSpan(range);
            if (point.IsEmpty)
                continue;
            var x = double.Parse(point[..point.IndexOf(',')], CultureInfo.InvariantCulture);
            (least, most) = (Math.Min(least, x), Math.Max(most, x));
        }

        var middle = Math.Round((least + most) / 2, 2).ToString(CultureInfo.InvariantCulture);
        foreach (var line in lines)
        {
            line.SetAttributeValue("text-anchor", "middle");
            line.SetAttributeValue("x", middle);
        }
    }

    private static void Clean(XElement root)
    {
        // From last to first, so that whatever replaces its parent is clean by then.
        foreach (var element in root.DescendantsAndSelf().Reverse().ToList())
        {
            if (element.Name.Namespace != Svg || !Elements.Contains(element.Name.LocalName))
            {
                element.Remove();
                continue;
            }

            // Graphviz knows the letter widths of Arial; the viewer may only have a similar font.
            if (element.Attribute("font-family") is { Value: "Arial" } font)
                font.Value = "Arial,Helvetica,sans-serif";
            if (element.Name == Text && IsRightToLeft(element.Value))
                element.SetAttributeValue("direction", "rtl");
            var address = element.Attribute(Address)?.Value;
            for (XAttribute? attribute = element.FirstAttribute, next; attribute is not null; attribute = next)
            {
                next = attribute.NextAttribute;
                if (attribute.Name.LocalName != "xmlns"
                    && (attribute.Name.Namespace != XNamespace.None || !Attributes.Contains(attribute.Name.LocalName)))
                    attribute.Remove();
            }

            if (element.Name != Anchor)
                continue;
            if (IsSafe(address))
                element.SetAttributeValue("href", address);
            else
                element.ReplaceWith(element.Nodes());
        }
    }

    private static bool IsSafe(string? address) =>
        address is not null && Schemes.Any(scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the first letter is of a script that is written from right to left.</summary>
    private static bool IsRightToLeft(string line)
    {
        if (!line.AsSpan().ContainsAnyExceptInRange('\0', '\u058F'))
            return false;
        foreach (var rune in line.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.OtherLetter)
                return rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF)
                    or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EEFF);
        }

        return false;
    }
}
