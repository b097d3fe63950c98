using System.Xml;
using System.Xml.Linq;

namespace ArgumentMap.Graphviz;

/// <summary>Makes Graphviz's SVG safe to put into a page, and readable for those who hear it.</summary>
/// <remarks>Only elements and attributes on a list stay; links lead to http, https or mailto alone; nothing comes from outside.</remarks>
internal static class SvgCleaner
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace Link = "http://www.w3.org/1999/xlink";

    private static readonly HashSet<string> Elements = new(["svg", "g", "title", "desc", "path", "polygon", "polyline", "ellipse", "text", "a"], StringComparer.Ordinal);

    private static readonly HashSet<string> Attributes = new(
    [
        "id", "class", "data-id", "data-from", "data-to", "width", "height", "viewBox", "transform", "d", "points", "cx", "cy", "rx", "ry", "x", "y", "fill", "fill-opacity", "stroke",
        "stroke-width", "stroke-dasharray", "text-anchor", "font-family", "font-size", "font-weight", "font-style", "text-decoration",
    ],
    StringComparer.Ordinal);

    private static readonly string[] Schemes = ["http://", "https://", "mailto:"];

    /// <param name="svg">What Graphviz wrote, in UTF-8.</param>
    /// <param name="title">What the picture is of.</param>
    /// <param name="description">What it says, in words.</param>
    public static void Write(byte[] svg, string title, string description, Stream stream)
    {
        using var reader = XmlReader.Create(new MemoryStream(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = false });
        var root = XDocument.Load(reader).Root!;
        foreach (var group in root.Descendants(Svg + "g").ToList())
            Tell(group);
        Clean(root);
        root.SetAttributeValue("role", "img");
        root.SetAttributeValue("aria-labelledby", "map-title map-description");
        root.AddFirst(
            new XElement(Svg + "title", new XAttribute("id", "map-title"), title),
            new XElement(Svg + "desc", new XAttribute("id", "map-description"), description));
        var settings = new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), OmitXmlDeclaration = true, NewLineChars = "\n", CheckCharacters = false };
        using (var writer = XmlWriter.Create(stream, settings))
            root.Save(writer);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>The words that Graphviz hides in a link become the title of what they are about, which browsers show and read out.</summary>
    private static void Tell(XElement group)
    {
        Name(group);
        if ((string?)group.Attribute("class") is not ("node" or "edge" or "cluster") || group.Element(Svg + "title") is not { } title)
            return;
        if (group.Descendants(Svg + "a").FirstOrDefault()?.Attribute(Link + "title")?.Value is { Length: > 0 } told)
            title.Value = told;
        else if ((string?)group.Attribute("class") == "edge")
            title.Remove();
    }

    /// <summary>Says which item, relation or section a group is.</summary>
    private static void Name(XElement group)
    {
        var name = group.Element(Svg + "title")?.Value ?? "";
        var kind = ((string?)group.Attribute("class") ?? "").Split(' ')[0];
        if (kind == "node")
            group.SetAttributeValue("data-id", name);
        else if (kind == "edge" && name.LastIndexOf("->", StringComparison.Ordinal) is >= 0 and var at)
        {
            group.SetAttributeValue("data-from", name[..at]);
            group.SetAttributeValue("data-to", name[(at + 2)..]);
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
            var address = element.Attribute(Link + "href")?.Value;
            foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.LocalName != "xmlns").ToList())
            {
                if (attribute.Name.Namespace != XNamespace.None || !Attributes.Contains(attribute.Name.LocalName))
                    attribute.Remove();
            }

            if (element.Name.LocalName != "a")
                continue;
            if (address is not null && Schemes.Any(scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
                element.SetAttributeValue("href", address);
            else
                element.ReplaceWith(element.Nodes());
        }
    }
}
