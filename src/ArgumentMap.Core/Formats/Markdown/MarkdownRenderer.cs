using System.Buffers;
using System.Globalization;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Cards;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Markdown;

/// <summary>Writes a map as an outline in Markdown: theses first, below each item what bears on it, the sources last.</summary>
internal sealed class MarkdownRenderer
{
    internal static readonly SearchValues<char> Special = SearchValues.Create("\\`*_{}[]<>#|~&");

    private static readonly SearchValues<char> SpecialOrMention = SearchValues.Create("\\`*_{}[]<>#|~&@");

    private readonly ArgumentGraph _graph;
    private readonly MapScores? _scores;
    private readonly Utf8Output _output;
    private readonly bool _hasLinks;

    /// <summary>By node: whether a line refers to it, and whether one declares it, among those that are written.</summary>
    private readonly (bool IsMentioned, bool IsDeclared)[] _written;

    private MarkdownRenderer(MapView view, Stream stream)
    {
        (_graph, _scores, _hasLinks) = (view.Graph, view.Scores, view.Options.HasLinks);
        _output = new Utf8Output(stream);
        _written = new (bool, bool)[_graph.Nodes.Length];
    }

    public static void Render(MapView view, Stream stream) => new MarkdownRenderer(view, stream).Render(view.Options.Levels, view.Effort);

    private void Render(int depth, Effort effort)
    {
        _output.Write("# "u8);
        Text(_graph.Title.Length == 0 ? "Argument map" : _graph.Title);
        _output.Write("\n"u8);
        Settings();
        var lines = MapOutline.Lines(_graph, effort).ToList();
        FindWritten(lines, depth);
        var (hidden, indentation) = (0, 0);
        var isAfterHeading = false;
        foreach (var line in lines)
        {
            if (IsHidden(line, depth))
            {
                indentation = hidden == 0 ? line.Depth : Math.Min(indentation, line.Depth);
                hidden++;
                continue;
            }

            More(ref hidden, indentation);
            if (line is { IsHeading: true, Depth: 0 })
                Heading(line);
            else if (line.IsHeading)
                InnerHeading(line);
            else
                Item(line, isAfterHeading);
            isAfterHeading = line.IsHeading;
        }

        More(ref hidden, indentation);
        _output.Flush();
    }

    private void FindWritten(List<MapLine> lines, int depth)
    {
        foreach (var line in lines.Where(line => !line.IsHeading && !IsHidden(line, depth)))
        {
            if (line.IsDeclaration)
                _written[line.Node].IsDeclared = true;
            else
                _written[line.Node].IsMentioned = true;
        }
    }

    private static bool IsHidden(MapLine line, int depth) => line.Level >= depth;

    /// <summary>Writes the number of lines that were too deep.</summary>
    private void More(ref int hidden, int indentation)
    {
        if (hidden == 0)
            return;
        _output.Repeat((byte)' ', 2 * indentation);
        _output.Write("- … "u8);
        _output.Write(hidden);
        _output.Write(" more\n"u8);
        hidden = 0;
    }

    private void Settings()
    {
        if (_graph.Properties.IsEmpty && _scores is null)
            return;
        _output.Write((byte)'\n');
        foreach (var property in _graph.Properties)
        {
            _output.Write("- "u8);
            Named(property);
            _output.Write((byte)'\n');
        }

        if (_scores is null)
            return;
        _output.Write("- scores: "u8);
        _output.Write(_scores.Semantics);
        if (_scores.AsOf is { } day)
            _output.Write($" as of {day}");
        if (_scores.IsGraded)
            _output.Write(string.Create(
                CultureInfo.InvariantCulture, $"; rejected up to {_scores.Bounds.Reject}, accepted from {_scores.Bounds.Accept}"));
        _output.Write("; ? rests on something that nobody rated, \\* on something only assumed\n"u8);
    }

    private void Heading(MapLine line)
    {
        _output.Write("\n## "u8);
        Text(line.Section < 0 ? "Sources" : _graph.Sections[line.Section].Title);
        _output.Write((byte)'\n');
    }

    private void InnerHeading(MapLine line)
    {
        _output.Repeat((byte)' ', 2 * line.Depth);
        _output.Write("- *"u8);
        Text(_graph.Sections[line.Section].Title.Trim());
        _output.Write("*\n"u8);
    }

    private void Item(MapLine line, bool isAfterHeading)
    {
        var node = _graph.Nodes[line.Node];
        if (line.Depth == 0 && (isAfterHeading || line.Kind != CardKind.Source))
            _output.Write((byte)'\n');
        _output.Repeat((byte)' ', 2 * line.Depth);
        _output.Write("- **"u8);
        _output.Write(line.RoleIn(_graph));
        Score(line.Node);
        _output.Write("** "u8);
        if (line.IsDeclaration)
            Declaration(line.Node);
        else
            Reference(line.Node);
        if (line.Link is { } link && _graph.Relations[link.Relation].Details is { } details)
            Of(details);
        _output.Write((byte)'\n');
        if (line.IsDeclaration)
            Paragraphs(node, (2 * line.Depth) + 2);
    }

    /// <summary>Writes " · accepted 0.94" after the role, if there are scores to show.</summary>
    private void Score(int index)
    {
        if (_scores is null || _graph.Nodes[index].Kind is var kind && kind == NodeKind.Question)
            return;
        var score = _scores.Nodes[index];
        _output.Write(" · "u8);
        if (!score.Counts)
        {
            _output.Write(score.Presence.Name());
            return;
        }

        if (kind == NodeKind.Source && _scores.IsGraded)
            _output.Write("reliability"u8);
        else
            _output.Write(kind.IsInference() && _scores.IsGraded ? "strength" : score.Verdict.Name());
        if (score.RestsOnAssumed)
            _output.Write("\\*"u8);
        if (_scores.IsGraded)
        {
            _output.Write((byte)' ');
            _output.Write(_scores.Bounds.Show(score.Strength, 2));
        }

        if (score.RestsOnOpen)
            _output.Write((byte)'?');
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

    /// <summary>Writes what is referred to in words, with a link to where it is declared.</summary>
    private void Reference(int index)
    {
        var node = _graph.Nodes[index];
        _output.Write("→ "u8);
        var words = node.Get(PropertyName.Label) ?? Language.Paragraphs.OnOneLine(node.Text);
        if (words.Length == 0)
        {
            Id(node.Id);
            return;
        }

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
            Text("#" + tag);
            _output.Write((byte)' ');
        }

        Id(node.Id);
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

    /// <summary>
    /// Writes text with all markup characters escaped; where it is not for a terminal, <c>@name</c> and <c>#1</c> are kept apart, so that
    /// no host of Markdown makes a mention or a link of them.
    /// </summary>
    private void Text(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(SpecialOrMention) is >= 0 and var at)
        {
            _output.Write(text[..at]);
            var sign = text[at];
            text = text[(at + 1)..];
            if (sign != '@')
                _output.Write((byte)'\\');
            _output.Write((byte)sign);
            if (_hasLinks && text.Length > 0 && ((sign == '@' && char.IsLetterOrDigit(text[0])) || (sign == '#' && char.IsDigit(text[0]))))
                _output.Write(MarkdownText.NoReference);
        }

        _output.Write(text);
    }
}
