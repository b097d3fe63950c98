using ArgumentMap.Formats.Cards;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Html;

/// <summary>
/// Writes the map as a nested list in the order of the cards, which can be read without script and which the script turns into a tree.
/// </summary>
internal sealed class PageOutline
{
    /// <summary>The greatest depth of the list: what lies deeper stands at the end, below a reference to what it bears on.</summary>
    private const int MaxDepth = 40;

    private readonly ArgumentGraph _graph;
    private readonly PageWords _words;
    private readonly Utf8Output _output;
    private readonly HtmlText _text;
    private readonly bool[] _isNamed;
    private readonly Stack<Line> _open = new();
    private readonly Queue<Line> _deferred = new();

    private PageOutline(MapView view, Stream stream)
    {
        (_graph, _words, _output) = (view.Graph, new PageWords(view), new Utf8Output(stream));
        _text = new HtmlText(_output);
        _isNamed = new bool[_graph.Nodes.Length];
    }

    /// <param name="tree">The whole map.</param>
    public static void Write(MapView view, IReadOnlyList<Card> tree, Stream stream) => new PageOutline(view, stream).Lines(tree);

    private void Lines(IReadOnlyList<Card> tree)
    {
        // A source is named where its card is, if it has one, else at its first citation.
        foreach (var card in Card.All(tree).Where(card => card.Kind == CardKind.Source))
            _isNamed[card.Node] = true;
        if (tree.Count > 0)
            _output.Write("<ul>\n"u8);
        Push(tree, null, 0);
        while (Next(out var line))
        {
            if (line.Card is { } card)
                Item(card, line);
            else
                _output.Write("</ul></li>\n"u8);
        }

        if (tree.Count > 0)
            _output.Write("</ul>\n"u8);
        _output.Flush();
    }

    /// <summary>What is too deep comes once all else is written.</summary>
    private bool Next(out Line line) => _open.TryPop(out line) || _deferred.TryDequeue(out line);

    private void Push(IReadOnlyList<Card> cards, Card? frame, int depth)
    {
        for (var i = (frame?.Below.Count ?? 0) - 1; i >= 0; i--)
            _open.Push(Line.Of(frame!.Below[i], depth));
        for (var i = cards.Count - 1; i >= 0; i--)
            _open.Push(Line.Of(cards[i], depth));
    }

    private void Item(Card card, Line line)
    {
        if (card.Kind is CardKind.Section or CardKind.Sources)
            Heading(card);
        else
            Row(card, line.IsContinued);
        if (!line.IsContinued)
            Sources(card);
        var count = card.Inside.Count + card.Below.Count + (line.Frame?.Below.Count ?? 0);
        if (count == 0 || line.Depth >= MaxDepth)
        {
            _output.Write("</li>\n"u8);
            if (count > 0)
                _deferred.Enqueue(line with { Depth = 0, IsContinued = true });
            return;
        }

        _output.Write("<ul>\n"u8);
        _open.Push(default);
        Push(card.Below, line.Frame, line.Depth + 1);
        Push(card.Inside, null, line.Depth + 1);
    }

    private void Heading(Card card)
    {
        _output.Write("<li class=\"section\""u8);
        if (card.Kind == CardKind.Section)
        {
            _output.Write(" data-section=\""u8);
            _output.Write(card.Section);
            _output.Write("\""u8);
        }

        _output.Write("><span class=\"row\">"u8);
        var title = card.Kind == CardKind.Sources ? "About the sources" : _graph.Sections[card.Section].Title;
        Span("text", title.Length > 0 ? title : _graph.Sections[card.Section].Id);
        _output.Write("</span>"u8);
    }

    private void Row(Card card, bool isContinued)
    {
        var node = _graph.Nodes[card.Node];
        var isReference = isContinued || card.Kind == CardKind.Reference;
        var (bearing, sign) = card.Link switch
        {
            _ when isContinued => ("top", ""),
            null => ("top", ""),
            { } by when by.Kind.IsAttack() => ("against", "−"),
            { Kind: RelationKind.Support or RelationKind.Premise } => ("for", "+"),
            _ => ("of", ""),
        };
        Open(bearing, node, card.Node, !isReference, isReference);
        if (sign.Length > 0)
            Span("sign", sign);
        var kind = node.Kind switch
        {
            _ when isContinued => "continued →",
            NodeKind.Premise or NodeKind.Objection when sign.Length > 0 => "",
            NodeKind.Argument or NodeKind.Counterargument => "only together",
            NodeKind.Undercut => "undercuts the step",
            var other => other.Name(),
        };
        if (card.Citation >= 0)
            kind = "undercuts what cites " + Paragraphs.OnOneLine(_graph.Nodes[card.Citation].Text);
        else if (card.Link is { Kind: RelationKind.Answer })
            kind = "answer";
        if (isReference && !isContinued)
            kind += (kind.Length > 0 ? " " : "") + "→";
        if (kind.Length > 0)
            Span("kind", kind);
        if (!node.Text.IsEmpty || !node.Kind.IsArgument())
            Span("text", node.Text.IsEmpty ? node.Id : node.Text.Span);
        if (!isReference && node.Rating is { } rating)
            Span("rating", rating.Notation);
        Score(card.Node);
        _output.Write("</a>"u8);
        var details = card.Link is { } link ? _graph.Relations[link.Relation].Details : null;
        More(isReference ? null : node, details);
    }

    private void Open(string bearing, Node node, int index, bool isNamed, bool isReference)
    {
        _output.Write("<li class=\""u8);
        _output.Write(bearing);
        _output.Write((byte)' ');
        _output.Write(node.Kind.Name());
        if (isReference)
            _output.Write(" reference"u8);
        _output.Write("\" data-item=\""u8);
        _output.Write(index);
        if (isNamed)
        {
            _output.Write("\" id=\"item:"u8);
            _text.Write(node.Id);
        }

        _output.Write("\"><a class=\"row\" href=\"#item:"u8);
        _text.Write(node.Id);
        _output.Write("\">"u8);
    }

    /// <summary>Citations stand with what they are for, as on cards.</summary>
    private void Sources(Card card)
    {
        if (card.Sources.Count == 0)
            return;
        _output.Write("<ul class=\"sources\">\n"u8);
        foreach (var relation in card.Sources)
        {
            var index = _graph.SourceOf(_graph.Relations[relation]);
            var source = _graph.Nodes[index];
            Open("of", source, index, !_isNamed[index], isReference: false);
            var isFirst = !_isNamed[index];
            _isNamed[index] = true;
            if (card.Kind == CardKind.Source)
                Span("kind", "relies on");
            Span("text", source.Text.IsEmpty ? source.Id : source.Text.Span);
            var details = _graph.Relations[relation].Details;
            if (details?.Locator is { } locator)
                Span("rating", locator);
            if (source.Rating is { } rating)
                Span("rating", rating.Notation);
            Score(index);
            _output.Write("</a>"u8);
            More(isFirst ? source : null, details);
            _output.Write("</li>\n"u8);
        }

        _output.Write("</ul>"u8);
    }

    private void Score(int node)
    {
        var (words, style) = _words.Score(node);
        _output.Write("<span class=\"score"u8);
        if (style.Length > 0)
            _output.Write(" " + style);
        _output.Write("\">"u8);
        _text.Write(words);
        _output.Write("</span>"u8);
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

    /// <summary>A card to be written; none where a list ends.</summary>
    /// <param name="Frame">The frame around its step, whose attackers stand below it.</param>
    /// <param name="IsContinued">Whether it was written before, and only what is below it is left.</param>
    private readonly record struct Line(Card? Card, Card? Frame, int Depth, bool IsContinued)
    {
        public static Line Of(Card card, int depth) => card is { Kind: CardKind.Frame, Inside: [var only] } && card.Link?.Step == card.Node
            ? new Line(only, card, depth, false)
            : new Line(card, null, depth, false);
    }
}
