using System.Text;
using System.Xml;
using System.Xml.Linq;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Html;

/// <summary>
/// The colours of pictures as CSS custom properties, light and dark, so that a picture follows the colour scheme of its page.
/// </summary>
internal static class PageColours
{
    /// <summary>A style sheet with properties such as <c>--claim-line</c>.</summary>
    public static string StyleSheet { get; } =
        ":root {\n"
        + string.Concat(Named(Theme.Light).Zip(Named(Theme.Dark), (light, dark) =>
            $"  --{light.Name}: light-dark({light.Colour}, {dark.Colour});\n"))
        + "}\n";

    private static readonly Dictionary<string, string> Properties = Named(Theme.Light)
        .DistinctBy(row => row.Colour)
        .ToDictionary(row => row.Colour, row => $"var(--{row.Name})", StringComparer.OrdinalIgnoreCase);

    /// <summary>Replaces the colours of the light theme by the properties.</summary>
    public static byte[] Apply(ReadOnlyMemory<byte> svg)
    {
        using var reader = XmlReader.Create(
            new MemoryStream(svg.ToArray()),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });
        var picture = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        foreach (var colour in picture.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "fill" or "stroke"))
            colour.Value = Properties.GetValueOrDefault(colour.Value, colour.Value);
        using var stream = new MemoryStream();
        using (
            var writer = XmlWriter.Create(
                stream,
                new XmlWriterSettings
                {
                    Encoding = new UTF8Encoding(false),
                    OmitXmlDeclaration = true,
                    NewLineChars = "\n",
                    CheckCharacters = false,
                }))
            picture.Save(writer);
        return stream.ToArray();
    }

    private static IEnumerable<(string Name, string Colour)> Named(Theme theme)
    {
        yield return ("picture-background", theme.Background);
        yield return ("picture-text", theme.Text);
        yield return ("picture-muted", theme.Muted);
        yield return ("picture-frame", theme.Frame);
        foreach (var kind in (NodeKind[])[
            NodeKind.Claim, NodeKind.Premise, NodeKind.Objection, NodeKind.Undercut, NodeKind.Source, NodeKind.Question])
        {
            var shade = theme.Of(kind);
            yield return (kind.Name() + "-line", shade.Line);
            yield return (kind.Name() + "-pale", shade.Pale);
            yield return (kind.Name() + "-full", shade.Full);
        }
    }
}
