using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Html;

/// <summary>Writes the map as a nested list, which can be read without script and which the script turns into a tree.</summary>
internal sealed class PageOutline
{
    private readonly ArgumentGraph _graph;
    private readonly Utf8Output _output;
    private readonly HtmlText _text;

    private PageOutline(ArgumentGraph graph, Stream stream)
    {
        (_graph, _output) = (graph, new Utf8Output(stream));
        _text = new HtmlText(_output);
    }

    public static void Write(ArgumentGraph graph, Stream stream) => new PageOutline(graph, stream).Lines();

    private void Lines()
    {
        var open = -1;
        foreach (var line in new Outline(_graph).Lines())
        {
            if (line.Depth > open)
            {
                open++;
                _output.Write("<ul>\n"u8);
            }
            else
            {
                Close(ref open, line.Depth);
                _output.Write("</li>\n"u8);
            }

            if (line.Section >= 0)
                Section(_graph.Sections[line.Section]);
            else
                Item(line);
        }

        Close(ref open, -1);
        _output.Flush();
    }

    private void Close(ref int open, int depth)
    {
        for (; open > depth; open--)
            _output.Write("</li></ul>\n"u8);
    }

    private void Section(Section section)
    {
        _output.Write("<li class=\"section\"><span class=\"row\">"u8);
        Span("text", section.Title.Length > 0 ? section.Title : section.Id);
        _output.Write("</span>"u8);
    }

    private void Item(OutlineLine line)
    {
        var node = _graph.Nodes[line.Node];
        var keyword = line.Link is { } link ? link.KeywordIn(_graph).Name() : node.Kind.Name();
        var (bearing, sign) = line.Link switch
        {
            null => ("top", ""),
            { } by when by.Kind.IsAttack() => ("against", "−"),
            { Kind: RelationKind.Support or RelationKind.Premise } => ("for", "+"),
            _ => ("of", ""),
        };
        _output.Write("<li class=\""u8);
        _output.Write(bearing);
        _output.Write((byte)' ');
        _output.Write(node.Kind.Name());
        _output.Write("\" data-item=\""u8);
        _output.Write(line.Node);
        if (line.IsDeclaration)
        {
            _output.Write("\" id=\"item:"u8);
            _text.Write(node.Id);
        }

        _output.Write("\"><a class=\"row\" href=\"#item:"u8);
        _text.Write(node.Id);
        _output.Write("\">"u8);
        if (sign.Length > 0)
            Span("sign", sign);
        Span("kind", line.IsDeclaration ? keyword : keyword + " →");
        Span("text", node.Text.IsEmpty ? node.Id : node.Text.Span);
        if (line.IsDeclaration && node.Rating is { } rating)
            Span("rating", rating.Notation);
        var details = line.Link is { } relation ? _graph.Relations[relation.Relation].Details : null;
        if (details?.Locator is { } locator)
            Span("rating", locator);
        _output.Write("</a>"u8);
        More(line.IsDeclaration ? node : null, details);
    }

    /// <summary>Writes what the script shows in a panel, for print and for readers without script.</summary>
    private void More(Node? node, RelationDetails? details)
    {
        var properties = (node?.Properties ?? []).Concat(details?.Properties ?? []).Select(property => $"{property.Key}: {property.Value}");
        var more = string.Join(" · ", properties.Concat((node?.Tags ?? []).Select(tag => "#" + tag)));
        if (more.Length > 0)
            Span("more", more);
    }

    private void Span(string kind, ReadOnlySpan<char> text)
    {
        _output.Write("<span class=\""u8);
        _output.Write(kind);
        _output.Write(kind is "text" or "more" ? "\" dir=\"auto\">"u8 : "\">"u8);
        _text.Write(text);
        _output.Write("</span> "u8);
    }
}
