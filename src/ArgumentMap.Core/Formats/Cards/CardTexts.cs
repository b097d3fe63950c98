using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Comparison;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Cards;

/// <summary>Writes what cards say, and so decides how high they are.</summary>
internal sealed class CardTexts
{
    private static readonly string[] Schemes = ["http://", "https://", "mailto:"];

    private readonly ArgumentGraph _graph;
    private readonly MapScores? _scores;
    private readonly Marks? _marks;
    private readonly LabelParts _labels;
    private readonly Dictionary<Card, CardText> _texts = [];
    private readonly ILookup<int, SourceGroup>? _groups;
    private readonly bool _isForAnyDay;

    /// <param name="isForAnyDay">Whether cards have room for the bars of other days too.</param>
    public CardTexts(MapView view, bool isForAnyDay = false)
    {
        _isForAnyDay = isForAnyDay;
        (_graph, _scores, _labels) = (view.Graph, view.Scores, view.Options.Labels);
        _marks = view.Marks;
        _groups = _scores?.Groups.ToLookup(group => group.Node);
    }

    public CardText this[Card card] => _texts.TryGetValue(card, out var text) ? text : _texts[card] = Of(card);

    /// <summary>The score that a card shows; null for none.</summary>
    public NodeScore? Score(Card card) =>
        card.Node >= 0 && _graph.Nodes[card.Node].Kind != NodeKind.Question ? Score(card.Node) : null;

    /// <summary>The address of an item, if a link may lead there; otherwise null.</summary>
    public string? Address(int node) =>
        _graph.Nodes[node].Get(PropertyName.Url) is { } url
            && Schemes.Any(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            ? url
            : null;

    /// <summary>What a card is to the one above it.</summary>
    private string Heading(Card card)
    {
        var kind = card.Node >= 0 ? _graph.Nodes[card.Node].Kind : NodeKind.Claim;
        return card switch
        {
            { Kind: CardKind.Source } => "source",
            { Citation: >= 0 and var source } => "undercuts what cites " + Short(source),
            { Link: null } => kind.IsArgument() ? "only together" : kind.Name(),
            { Kind: CardKind.Frame, Link.Kind: RelationKind.Rebut } when kind.IsArgument() => "− against, only together",
            { Kind: CardKind.Frame } when kind.IsArgument() => "+ for, only together",
            { Kind: CardKind.Frame } => "a step under attack",
            { Link.Kind: RelationKind.Support } => "+ for",
            { Link.Kind: RelationKind.Rebut } => "− against",
            { Link.Kind: RelationKind.Undermine } => "− against the source",
            { Link.Kind: RelationKind.Undercut } => "undercuts",
            { Link.Kind: RelationKind.Answer } => "answer",
            { Link.Kind: RelationKind.Issue } => "question",
            _ => kind.Name(),
        };
    }

    /// <summary>The text of an item, or its label where it has one.</summary>
    public string Words(int node) => _graph.Nodes[node].Get(PropertyName.Label) ?? _graph.Nodes[node].Text.ToString();

    private CardText Of(Card card) => card.Kind switch
    {
        CardKind.Reference => OfReference(card),
        CardKind.Section => OfSection(card),
        CardKind.Sources => new CardText(CardText.CardWidth, 20, [new(LineStyle.Title, "About the sources", 0, 14)], -1),
        CardKind.Frame => OfFrame(card),
        _ => OfItem(card),
    };

    private CardText OfItem(Card card)
    {
        var node = _graph.Nodes[card.Node];
        var page = new Page(CardText.CardWidth);
        Head(page, card);
        if (_labels.HasFlag(LabelParts.Text))
            page.Paragraph(card.Link is null && node.Kind != NodeKind.Source ? LineStyle.Thesis : LineStyle.Text, Words(card.Node));
        foreach (var line in Details(node, card))
            page.Paragraph(LineStyle.Small, line);
        foreach (var note in _marks?.Notes[card.Node] ?? [])
            page.Paragraph(LineStyle.Small, note);
        var bar = -1;
        if (_scores is { IsGraded: true } && Score(card.Node) is { } score && (score.Counts || _isForAnyDay) && node.Kind.IsStatement())
            bar = page.Gap(5, 4);
        Sources(page, card);
        More(page, card);
        return page.ToText(bar);
    }

    private CardText OfReference(Card card)
    {
        var page = new Page(CardText.CardWidth);
        var right = Score(card.Node) is { } score ? Number(score, card.Node) : "";
        var sign = card.IsAttack ? "−" : card.Link is { Kind: RelationKind.Support or RelationKind.Premise } ? "+" : "";
        page.Row(sign, right, LineStyle.Heading);
        var width = CardText.Measure - 24 - (right.Length > 0 ? (int)LineStyle.Score.Width(right) + 18 : 0);
        page.Beside(CardText.Padding + 24, LineStyle.Small, TextLines.Elided(Words(card.Node), LineStyle.Small.Measure(width)));
        return page.ToText(-1);
    }

    private CardText OfFrame(Card card)
    {
        var node = _graph.Nodes[card.Node];
        var page = new Page(CardText.CardWidth + (2 * TreeLayout.FramePadding));
        Head(page, card);
        if (node.Kind.IsArgument())
        {
            if (node.Text.Length > 0)
                page.Paragraph(LineStyle.Text, Words(card.Node));
            if (node.Get(PropertyName.Scheme) is { } scheme)
                page.Paragraph(LineStyle.Small, "scheme: " + scheme);
            foreach (var line in Details(node, card))
                page.Paragraph(LineStyle.Small, line);
            Sources(page, card);
        }

        More(page, card);
        return page.ToText(-1);
    }

    private CardText OfSection(Card card)
    {
        var isBoxed = card.Stub.Items > 0;
        var page = new Page(CardText.CardWidth) { Left = isBoxed ? CardText.Padding : 0 };
        var title = _graph.Sections[card.Section].Title;
        for (var parent = _graph.Sections[card.Section].Parent; parent >= 0; parent = _graph.Sections[parent].Parent)
            title = $"{_graph.Sections[parent].Title} › {title}";
        page.Paragraph(LineStyle.Title, title.Length > 0 ? title : _graph.Sections[card.Section].Id);
        foreach (var claim in card.Claims)
            Claim(page, claim);
        More(page, card);
        return page.ToText(-1);
    }

    /// <summary>A claim of a section that is drawn as one card, in one line.</summary>
    private void Claim(Page page, int node)
    {
        var score = Score(node) is { } found ? Number(found, node) + " " + (found.Counts ? found.Verdict.Name() : "") + ": " : "";
        page.Line(
            LineStyle.Small,
            TextLines.Elided(score + Paragraphs.OnOneLine(Words(node)), LineStyle.Small.Measure(page.Measure)),
            page.Left,
            node);
    }

    private void Head(Page page, Card card)
    {
        if (_marks is not null)
            Mark(page, card, _marks);
        var left = _labels.HasFlag(LabelParts.Kind) ? Heading(card) : "";
        var node = _graph.Nodes[card.Node];
        // Where strengths are shown, what was rated is left out, unless that says how the statement stands.
        if (_labels.HasFlag(LabelParts.Rating) && node.Rating is { } rating
            && (_scores is null || rating.Standing != Standing.Estimated || IsSource(card)))
            left += (left.Length > 0 ? " · " : "") + rating.Notation;
        var right = node.Kind != NodeKind.Question && Score(card.Node) is { } score ? Strength(score, card.Node) : "";
        var room = page.Measure - (right.Length > 0 ? (int)LineStyle.Score.Width(right) + 22 : 0);
        page.Row(TextLines.Elided(left, LineStyle.Heading.Measure(room)), right, LineStyle.Heading);
    }

    /// <summary>How an item, or what it is to the one above it, changed between two maps.</summary>
    private static void Mark(Page page, Card card, Marks marks)
    {
        if (marks.Words[card.Node] is { } words)
            page.Paragraph(LineStyle.Change, marks.Nodes[card.Node] is { } change ? Badge(change, words) : words.ToUpperInvariant());
        else if (card.Link is { } link && marks.Relations[link.Relation] is { } kind)
            page.Paragraph(LineStyle.Change, Badge(kind) + " here");
    }

    private static string Badge(ChangeKind kind) =>
        kind switch { ChangeKind.Added => "NEW", ChangeKind.Removed => "GONE", _ => "CHANGED" };

    /// <param name="words">The change with its sign: <c>~ reworded, verdict flips</c>, or <c>+ added</c>.</param>
    private static string Badge(ChangeKind kind, string words)
    {
        var rest = words[2..];
        if (kind != ChangeKind.Changed && rest.StartsWith(kind.Name(), StringComparison.Ordinal))
            rest = rest[kind.Name().Length..].TrimStart(',', ' ');
        return rest.Length == 0 ? Badge(kind) : $"{Badge(kind)}: {rest}";
    }

    private static bool IsSource(Card card) => card.Kind == CardKind.Source;

    private NodeScore? Score(int node) => _scores?.Nodes[node];

    /// <summary>
    /// "0.84 very likely?*": the strength, its word, and marks where it rests on something that nobody rated, and on an assumption.
    /// </summary>
    private string Strength(NodeScore score, int node)
    {
        if (!score.Counts)
            return Number(score, node);
        var word = !score.IsReliable ? " not settled" : score.Range is null || !HasWord(node) ? "" : " " + score.Word;
        return Number(score, node) + word + (score.RestsOnOpen ? "?" : "") + (score.RestsOnAssumed ? "*" : "");
    }

    private bool HasWord(int node) => _graph.Nodes[node].Kind.IsStatement();

    /// <summary>The strength, or the verdict where there are no strengths between in and out; for what does not count, why not.</summary>
    private string Number(NodeScore score, int node) =>
        _graph.Nodes[node].Kind == NodeKind.Question
            || (_graph.Nodes[node].Kind == NodeKind.Source && score.Counts && !_scores!.IsGraded) ? ""
        : (_marks?.StrengthsBefore[node] is { } before ? before + " → " : "")
            + (!score.Counts ? score.Presence.Name()
                : _scores!.IsGraded ? _scores.Bounds.Show(score.Strength, 2) : score.Verdict.Name());

    private IEnumerable<string> Details(Node node, Card card)
    {
        var words = new List<string>();
        if (_labels.HasFlag(LabelParts.Id) || (!_labels.HasFlag(LabelParts.Text) && !_labels.HasFlag(LabelParts.Kind)))
            words.Add(node.Id);
        if (_labels.HasFlag(LabelParts.Dates))
        {
            Add(node.Get(PropertyName.Date), "");
            Add(node.Get(PropertyName.Until), "until ");
            Add(node.Get(PropertyName.Retracted), "retracted ");
        }

        if (_labels.HasFlag(LabelParts.Tags))
            words.AddRange(node.Tags.Select(tag => "#" + tag));
        if (words.Count > 0)
            yield return string.Join(" · ", words);

        void Add(string? word, string before)
        {
            if (word is not null)
                words.Add(before + word);
        }
    }

    /// <summary>The lines of sources; those of one origin stand together, with a bracket.</summary>
    private void Sources(Page page, Card card)
    {
        if (card.Sources.Count == 0)
            return;
        page.Gap(3, 0);
        var shared = new HashSet<int>();
        foreach (var group in _groups?[card.Node] ?? [])
        {
            var lines = card.Sources.Where(relation => group.Sources.Contains(SourceOf(relation))).ToList();
            if (lines.Count < 2)
                continue;
            var top = page.Y;
            foreach (var relation in lines.Where(shared.Add))
                Source(page, relation, card, 10);
            page.Line(LineStyle.Source, "= 1 origin", CardText.Padding + 10);
            page.Brackets.Add(new Bracket(top + 4, page.Y - 4));
        }

        foreach (var relation in card.Sources.Where(relation => !shared.Contains(relation)))
            Source(page, relation, card, 0);
    }

    private int SourceOf(int relation) => _graph.SourceOf(_graph.Relations[relation]);

    private void Source(Page page, int relation, Card card, int indent)
    {
        var index = SourceOf(relation);
        var source = _graph.Nodes[index];
        var after = (_graph.Relations[relation].Locator is { } locator ? ", " + locator : "")
            + (source.Rating is { } rating ? $" [{rating.Notation}]" : "")
            + (Score(index) is { Counts: false } score ? $" ({score.Presence.Name()})" : "");
        var x = CardText.Padding + indent + 13;
        var before = IsSource(card) ? "relies on " : "";
        // The grade and the place in the source are kept; what is long is shortened in the middle.
        var room = page.Width - x - CardText.Padding;
        var grade = TextLines.Elided(after, LineStyle.Source.Measure(room * 2 / 3));
        var left = LineStyle.Source.Measure(room - (int)LineStyle.Source.Width(grade) - 1);
        var name = TextLines.Elided(before + Paragraphs.OnOneLine(Words(index)), left);
        page.Line(LineStyle.Source, name + grade, x, index);
    }

    private string Short(int source) => TextLines.Elided(Paragraphs.OnOneLine(Words(source)), 12_000);

    private static void More(Page page, Card card)
    {
        if (card.Stub.Items == 0)
            return;
        var (items, support, attack) = (card.Stub.Items, card.Stub.For, card.Stub.Against);
        page.Gap(2, 0);
        page.Paragraph(
            LineStyle.Small,
            string.Create(CultureInfo.InvariantCulture, $"+ {items:N0} more: {support:N0} for, {attack:N0} against"));
    }

    /// <summary>A card being written, line by line.</summary>
    private sealed class Page(int width)
    {
        private const int Top = 3;
        private const int Bottom = 6;

        private readonly ImmutableArray<CardLine>.Builder _lines = ImmutableArray.CreateBuilder<CardLine>();

        public int Width => width;

        public int Left { get; init; } = CardText.Padding;

        /// <summary>The width of running text.</summary>
        public int Measure => width - Left - CardText.Padding;

        /// <summary>Where the next line begins.</summary>
        public int Y { get; private set; } = Top;

        public List<Bracket> Brackets { get; } = [];

        public void Row(string left, string right, LineStyle style)
        {
            Y += style.Height();
            if (left.Length > 0)
                _lines.Add(new CardLine(style, left, Left, Y - 2));
            if (right.Length > 0)
                _lines.Add(new CardLine(LineStyle.Score, right, width - CardText.Padding - CardText.SignWidth, Y - 2));
            if (left.Length + right.Length == 0)
                Y -= style.Height();
        }

        public void Paragraph(LineStyle style, string text)
        {
            foreach (var line in TextLines.Of(text, style.Measure(Measure)))
                Line(style, line, Left);
        }

        public void Line(LineStyle style, string text, int x, int node = -1)
        {
            Y += style.Height();
            _lines.Add(new CardLine(style, text, x, Y - 3, node));
        }

        /// <summary>A text in the same row as the last.</summary>
        public void Beside(int x, LineStyle style, string text)
        {
            Y = Math.Max(Y, Top + style.Height());
            _lines.Add(new CardLine(style, text, x, Y - 2));
        }

        /// <summary>Leaves room for a bar or nothing, and says where it begins.</summary>
        public int Gap(int before, int height)
        {
            Y += before + height;
            return Y - height;
        }

        public CardText ToText(int bar) => new(width, Y + Bottom, _lines.ToImmutable(), bar) { Brackets = [.. Brackets] };
    }
}
