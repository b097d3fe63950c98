using System.Buffers;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Markdown;

/// <summary>Writes a graph as an outline in Markdown.</summary>
internal sealed class MarkdownRenderer
{
    /// <summary>The deepest heading level of Markdown.</summary>
    private const int DeepestHeading = 6;

    internal static readonly SearchValues<char> Special = SearchValues.Create("\\`*_{}[]<>#|~&");

    private readonly ArgumentGraph _graph;
    private readonly Utf8Output _output;
    private readonly bool _hasLinks;

    /// <summary>By node: whether a line refers to it, and whether one declares it, among those that are written.</summary>
    private readonly (bool IsMentioned, bool IsDeclared)[] _written;

    /// <summary>Depth of the items at the top of the section being written.</summary>
    private int _top;

    private MarkdownRenderer(ArgumentGraph graph, bool hasLinks, Stream stream)
    {
        _graph = graph;
        _hasLinks = hasLinks;
        _output = new Utf8Output(stream);
        _written = new (bool, bool)[graph.Nodes.Length];
    }

    public static void Render(MapView view, Stream stream) =>
        new MarkdownRenderer(view.Graph, view.Options.HasLinks, stream).Render(view.Options.Levels);

    private void Render(int depth)
    {
        _output.Write("# "u8);
        Text(_graph.Title.Length == 0 ? "Argument map" : _graph.Title);
        _output.Write("\n"u8);
        Settings();
        var lines = new Outline(_graph).Lines().ToList();
        FindWritten(lines, depth);
        var hidden = 0;
        foreach (var line in lines)
        {
            if (IsHidden(line, depth))
            {
                hidden++;
                continue;
            }

            More(ref hidden, depth);
            if (line.Section >= 0)
                Heading(line);
            else
                Item(line);
        }

        More(ref hidden, depth);
        _output.Flush();
    }

    private void FindWritten(List<OutlineLine> lines, int depth)
    {
        foreach (var line in lines)
        {
            if (line.Section >= 0)
                _top = line.Depth + 1;
            else if (!IsHidden(line, depth) && line.IsDeclaration)
                _written[line.Node].IsDeclared = true;
            else if (!IsHidden(line, depth))
                _written[line.Node].IsMentioned = true;
        }

        _top = 0;
    }

    private bool IsHidden(OutlineLine line, int depth) => line.Section < 0 && line.Depth - _top >= depth;

    /// <summary>Writes the number of lines that were too deep.</summary>
    private void More(ref int hidden, int depth)
    {
        if (hidden == 0)
            return;
        _output.Repeat((byte)' ', 2 * depth);
        _output.Write("- … "u8);
        _output.Write(hidden);
        _output.Write(" more\n"u8);
        hidden = 0;
    }

    private void Settings()
    {
        if (_graph.Properties.IsEmpty)
            return;
        _output.Write((byte)'\n');
        foreach (var property in _graph.Properties)
        {
            _output.Write("- "u8);
            Named(property);
            _output.Write((byte)'\n');
        }
    }

    private void Heading(OutlineLine line)
    {
        _output.Write((byte)'\n');
        _output.Repeat((byte)'#', Math.Min(line.Depth + 2, DeepestHeading));
        _output.Write((byte)' ');
        Text(_graph.Sections[line.Section].Title);
        _output.Write((byte)'\n');
        _top = line.Depth + 1;
    }

    private void Item(OutlineLine line)
    {
        var node = _graph.Nodes[line.Node];
        if (line.Link is null)
            _output.Write((byte)'\n');
        _output.Repeat((byte)' ', 2 * (line.Depth - _top));
        _output.Write("- **"u8);
        _output.Write(Role(line, node));
        _output.Write("** "u8);
        if (line.IsDeclaration)
            Declaration(line.Node);
        else
            Reference(line.Node);
        Id(node.Id);
        if (line.Link is { } link && _graph.Relations[link.Relation].Details is { } details)
            Of(details);
        _output.Write((byte)'\n');
        if (line.IsDeclaration)
            Paragraphs(node, (2 * (line.Depth - _top)) + 2);
    }

    /// <summary>Writes the paragraphs of a text after the first.</summary>
    private void Paragraphs(Node node, int indentation)
    {
        var rest = node.Text.Span;
        Language.Paragraphs.Next(ref rest);
        while (!rest.IsEmpty)
        {
            _output.Write((byte)'\n');
            _output.Repeat((byte)' ', indentation);
            var paragraph = Language.Paragraphs.Next(ref rest);
            // What would begin a list or a heading there.
            var digits = paragraph.IndexOfAnyExceptInRange('0', '9');
            if (digits >= 0 && (digits == 0 ? paragraph[0] is '-' or '+' or '=' : paragraph[digits] is '.' or ')'))
            {
                Text(paragraph[..digits]);
                _output.Write((byte)'\\');
                paragraph = paragraph[digits..];
            }

            Text(paragraph);
            _output.Write((byte)'\n');
        }
    }

    /// <summary>The role of the item here, with a sign that shows at a glance whether it is for or against.</summary>
    private string Role(OutlineLine line, Node node) => line.Link switch
    {
        null => node.Kind.Name(),
        { } link when link.Kind.IsAttack() => "− " + link.KeywordIn(_graph).Name(),
        { Kind: RelationKind.Support or RelationKind.Premise } link => "+ " + link.KeywordIn(_graph).Name(),
        { } link => link.KeywordIn(_graph).Name(),
    };

    /// <summary>Writes what is referred to in words, with a link to where it is declared.</summary>
    private void Reference(int index)
    {
        var node = _graph.Nodes[index];
        _output.Write("→ "u8);
        var words = node.Get(PropertyName.Label) ?? Language.Paragraphs.OnOneLine(node.Text);
        if (words.Length == 0)
            return;
        var isLink = _hasLinks && _written[index].IsDeclared;
        if (isLink)
            _output.Write((byte)'[');
        Text(words);
        if (isLink)
        {
            _output.Write("](#"u8);
            _output.Write(node.Id);
            _output.Write((byte)')');
        }

        _output.Write((byte)' ');
    }

    private void Declaration(int index)
    {
        var node = _graph.Nodes[index];
        if (_hasLinks && _written[index].IsMentioned)
        {
            _output.Write("<a id=\""u8);
            _output.Write(node.Id);
            _output.Write("\"></a>"u8);
        }

        if (node.Text.Length > 0)
        {
            var text = node.Text.Span;
            Text(Language.Paragraphs.Next(ref text));
            _output.Write((byte)' ');
        }

        if (node.Rating is { } rating)
        {
            _output.Write("("u8);
            Text(rating.Notation);
            _output.Write(") "u8);
        }

        foreach (var property in node.Properties)
        {
            _output.Write("· "u8);
            Named(property);
            _output.Write((byte)' ');
        }

        foreach (var tag in node.Tags)
        {
            _output.Write("\\#"u8);
            Text(tag);
            _output.Write((byte)' ');
        }
    }

    private void Of(RelationDetails details)
    {
        if (details.Locator is { } locator)
        {
            _output.Write(", "u8);
            Text(locator);
        }

        foreach (var property in details.Properties)
        {
            _output.Write(" · "u8);
            Named(property);
        }
    }

    private void Named(Property property)
    {
        Text(property.Key);
        _output.Write(": "u8);
        Text(Language.Paragraphs.OnOneLine(property.Value));
    }

    private void Id(string id)
    {
        _output.Write((byte)'`');
        _output.Write(id);
        _output.Write((byte)'`');
    }

    /// <summary>Writes text with all markup characters escaped.</summary>
    private void Text(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            _output.Write(text[..at]);
            _output.Write((byte)'\\');
            _output.Write((byte)text[at]);
            text = text[(at + 1)..];
        }

        _output.Write(text);
    }
}
