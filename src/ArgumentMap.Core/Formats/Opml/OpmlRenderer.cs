using System.Globalization;
using System.Xml;
using ArgumentMap.Formats.Xml;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Opml;

/// <summary>Writes a map as OPML 2.0, in the order of the outline in Markdown.</summary>
/// <remarks>
/// Outliners show <c>text</c>, most of them also <c>_note</c>; the other attributes are for programs. A reference has in <c>ref</c> the id
/// of what it refers to.
/// </remarks>
internal sealed class OpmlRenderer(MapView view, Stream stream) : IDisposable
{
    private readonly ArgumentGraph _graph = view.Graph;
    private readonly XmlWriter _xml = XmlStyle.CreateWriter(stream);

    public void Dispose() => _xml.Dispose();

    public void Render()
    {
        _xml.WriteStartDocument();
        _xml.WriteStartElement("opml");
        _xml.WriteAttributeString("version", "2.0");
        _xml.WriteStartElement("head");
        _xml.WriteElementString("title", XmlStyle.Text(_graph.Title.Length > 0 ? _graph.Title : "Argument map"));
        if (_graph.Get(PropertyName.Author) is { } author)
            _xml.WriteElementString("ownerName", XmlStyle.Text(author));
        _xml.WriteEndElement();
        _xml.WriteStartElement("body");
        var (open, isBelowHeading) = (0, false);
        foreach (var line in MapOutline.Lines(_graph, view.Effort))
        {
            // What follows a heading at the top has the same depth as the heading, but stands below it.
            var isTop = line is { IsHeading: true, Depth: 0 };
            isBelowHeading |= isTop;
            var depth = isBelowHeading && !isTop ? line.Depth + 1 : line.Depth;
            for (; open > depth; open--)
                _xml.WriteEndElement();
            Outline(line);
            open++;
        }

        for (; open > 0; open--)
            _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteWhitespace("\n");
    }

    private void Outline(MapLine line)
    {
        _xml.WriteStartElement("outline");
        if (line.IsHeading)
        {
            Attribute("text", line.Section < 0 ? "Sources" : _graph.Sections[line.Section].Title.Trim());
            return;
        }

        var node = _graph.Nodes[line.Node];
        var words = node.Get(PropertyName.Label) is { } label && !line.IsDeclaration ? label : Paragraphs.OnOneLine(node.Text);
        Attribute("text", $"{line.RoleIn(_graph)}: {(line.IsDeclaration ? "" : "→ ")}{(words.Length > 0 ? words : node.Id)}");
        Attribute("kind", node.Kind.Name());
        Attribute(line.IsDeclaration ? "id" : "ref", node.Id);
        if (line.Link is { } link)
            Attribute("relation", link.Kind.Name());
        if (line.IsDeclaration)
            Declaration(node);
        Score(line.Node);
        Note(line, node);
    }

    private void Declaration(Node node)
    {
        Attribute("rating", node.Rating?.Notation);
        // Outliners that know 'link' open the address.
        if (node.Get(PropertyName.Url) is { } url)
        {
            Attribute("type", "link");
            Attribute("url", url);
        }

        Attribute("category", string.Join(',', node.Tags));
    }

    private void Score(int index)
    {
        if (view.Scores?.Nodes[index] is not { } score || _graph.Nodes[index].Kind == NodeKind.Question)
            return;
        if (score.Counts)
            Attribute("strength", score.Strength.ToString("0.#########", CultureInfo.InvariantCulture));
        Attribute("verdict", !score.Counts ? score.Presence.Name() : _graph.Nodes[index].Kind.IsStatement() ? score.Verdict.Name() : null);
    }

    /// <summary>What else is written below an item and on its link, one property a line.</summary>
    private void Note(MapLine line, Node node)
    {
        var notes = new List<string>();
        if (line.Link is { } link && _graph.Relations[link.Relation].Details is { } details)
        {
            if (details.Locator is { } locator)
                notes.Add(locator);
            notes.AddRange(details.Properties.Select(Named));
        }

        if (line.IsDeclaration)
            notes.AddRange(node.Properties.Where(property => property.Name != PropertyName.Url).Select(Named));
        Attribute("_note", string.Join('\n', notes));
    }

    private static string Named(Property property) => $"{property.Key}: {property.Value}";

    /// <param name="value">Null or empty leaves it out, except where it is the text, which every outline must have.</param>
    private void Attribute(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value) || name == "text")
            _xml.WriteAttributeString(name, XmlStyle.Text(value));
    }
}
