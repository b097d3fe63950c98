using System.Text;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

using static ArgumentMap.Formats.Cards.SvgOutput;

namespace ArgumentMap.Formats.Cards;

/// <summary>Writes a picture of cards as SVG that is safe to embed in a page and accessible to screen readers.</summary>
/// <remarks>
/// A card has the id of its item in <c>data-id</c>, or in <c>data-ref</c> where it only refers to it; a line has its ends in
/// <c>data-from</c> and <c>data-to</c>; both have their kinds in <c>class</c>. Signs are drawn, so that no font needs to have them.
/// </remarks>
internal sealed class CardSvg
{
    private const string Fonts = "Arial,Helvetica,'Liberation Sans','DejaVu Sans','Noto Sans',sans-serif";

    /// <summary>Width of the coloured edge of a card.</summary>
    private const int Edge = 5;

    private const int BarHeight = 4;

    private readonly CardPicture _picture;
    private readonly ArgumentGraph _graph;
    private readonly MapScores? _scores;
    private readonly Theme _theme;
    private readonly SvgOutput _svg;

    private CardSvg(CardPicture picture, Stream stream)
    {
        (_picture, _graph, _scores, _theme) = (picture, picture.View.Graph, picture.View.Scores, picture.View.Options.Theme);
        _svg = new SvgOutput(stream);
    }

    public static void Write(CardPicture picture, Stream stream) => new CardSvg(picture, stream).Write();

    private void Write()
    {
        var narration = new Narration(_graph);
        var legend = _picture.View.Options.Legend ? new CardLegend(_picture) : null;
        var height = _picture.Height + (legend?.Height ?? 0);
        _svg.Element("svg").With("xmlns", "http://www.w3.org/2000/svg").With("width", _picture.Width).With("height", height)
            .With("viewBox", List($"0 0 {_picture.Width} {height}")).With("font-family", Fonts)
            .With("role", "graphics-document document").With("aria-label", narration.Title).With("lang", narration.Language)
            .Inside();
        _svg.Element("title").Content(narration.Title, "title");
        _svg.Element("desc").Content(narration.Description, "desc");
        _svg.Element("rect").With("width", _picture.Width).With("height", height).With("fill", _theme.Background).Close();
        Head();
        // Frames lie below the lines within them.
        Cards(isFrame: true);
        Lines();
        Cards(isFrame: false);
        legend?.Write(_svg, _picture.Height);
        _svg.End("svg");
        _svg.Flush();
    }

    private void Head()
    {
        foreach (var line in _picture.Head.Lines)
        {
            var isRightToLeft = TextDirection.IsRightToLeft(line.Text);
            _svg.Element("text").With("x", _picture.At(0)).With("y", CardPicture.Margin + line.Y).With("font-size", line.Size)
                .With("font-weight", line.IsBold ? "bold" : null)
                .With("direction", isRightToLeft ? "rtl" : null)
                .With("text-anchor", isRightToLeft != _picture.IsRightToLeft ? "end" : null)
                .With("fill", line.Size > CardHead.SmallPrint ? _theme.Text : _theme.Muted).Content(line.Text, "text");
        }
    }

    private void Cards(bool isFrame)
    {
        foreach (var (card, place) in _picture.Cards)
        {
            if (card.Kind == CardKind.Frame == isFrame)
                Card(card, place);
        }
    }

    /// <summary>Trunks take no side; the last step to a card has the colour of its kind.</summary>
    private void Lines()
    {
        var path = new StringBuilder();
        _svg.Element("g").With("class", "lines").With("aria-hidden", "true").Inside();
        foreach (var line in Connector.Of(_picture.Cards))
        {
            path.Clear();
            foreach (var (x, y) in line.Points)
                path.Append(List($"{(path.Length == 0 ? 'M' : 'L')}{_picture.At(x)} {_picture.Top + y}"));
            if (line.Below is { Link: { } link } below)
            {
                _svg.Line(path.ToString(), _theme.LineOf(link.Kind), 2).With("class", "line " + link.Kind.Name())
                    .With("stroke-dasharray", below.IsAttack ? "5 2" : null)
                    .With("data-from", _graph.Nodes[link.Item].Id).With("data-to", _graph.Nodes[link.Target].Id).Close();
            }
            else
            {
                _svg.Line(path.ToString(), _theme.Frame, 1.2).With("class", line.Below is null ? "trunk" : "line").Close();
            }
        }

        _svg.End("g");
    }

    private void Card(Card card, Area place)
    {
        var text = _picture.Texts[card];
        var score = _picture.Texts.Score(card);
        var isItem = card.Node >= 0;
        var id = isItem ? _graph.Nodes[card.Node].Id : null;
        // In a page the texts can be read one by one, and the script names what can be chosen.
        var isNamed = isItem && !_picture.IsInPage;
        _svg.Element("g").With("class", Classes(card, score)).With(card.Kind == CardKind.Reference ? "data-ref" : "data-id", id)
            .With("role", isNamed ? "img" : null)
            .With("aria-label", isNamed ? string.Join(' ', text.Lines.Select(line => line.Text)) : null)
            .With("opacity", IsUnchanged(card) ? "0.55" : null)
            .With("transform", List($"translate({_picture.Left(place)} {_picture.Top + place.Y})")).Inside();
        if (isItem || card.Stub.Items > 0)
            Box(card, place, score);
        if (text.Bar >= 0 && score is { } shown)
            Bar(card, text, shown);
        foreach (var bracket in text.Brackets)
        {
            var (outer, inner) = (Inner(CardText.Padding, place), Inner(CardText.Padding + 5, place));
            _svg.Line(List($"M{inner} {bracket.Top}H{outer}V{bracket.Bottom}H{inner}"), _theme.Muted).Close();
        }

        foreach (var line in text.Lines)
            Line(card, line, place, score);
        if (card.Kind == CardKind.Reference)
            _svg.Line(List($"M{Sign(CardText.Padding + 11, 8, place)} 14l7 -7m-5 0h5v5"), _theme.Muted, 1.3).Close();
        _svg.End("g");
    }

    /// <summary>Whether a picture of two maps has nothing to say about a card.</summary>
    private bool IsUnchanged(Card card) =>
        _picture.View.Marks is { } marks && !_picture.Texts[card].Lines.Any(line => line.Style == LineStyle.Change)
            && (card.Node < 0 || marks.StrengthsBefore[card.Node] is null);

    private string Classes(Card card, NodeScore? score)
    {
        if (card.Node < 0)
            return "card section";
        var classes = card.Kind == CardKind.Reference ? "card reference " : card.Kind == CardKind.Frame ? "card frame " : "card ";
        classes += _graph.Nodes[card.Node].Kind.Name();
        if (card.IsAttack)
            classes += " attack";
        if (IsFocus(card))
            classes += " focus";
        return card.Kind == CardKind.Source ? classes
            : score switch
            {
                { Counts: true } counted => $"{classes} {counted.Verdict.Name()}",
                { Counts: false } => classes + " absent",
                _ => classes,
            };
    }

    private bool IsFocus(Card card) => card.Node >= 0 && _picture.View.Options.Focus == _graph.Nodes[card.Node].Id;

    private void Box(Card card, Area place, NodeScore? score)
    {
        var shade = Shade(card);
        var isChanged = card.Node >= 0 && _picture.View.Marks?.Words[card.Node] is not null;
        var isPale = card.Kind is CardKind.Frame or CardKind.Reference || IsFaint(card, score);
        var dashes = card.Kind == CardKind.Frame ? "3 3" : score is { Counts: false } && !_picture.IsInPage ? "5 3" : null;
        var line = IsFocus(card) ? _theme.Text : isChanged ? _theme.Change : card.Kind == CardKind.Frame ? shade.Line : _theme.Frame;
        _svg.Element("rect").With("class", "box").With("width", place.Width).With("height", place.Height).With("rx", 5)
            .With("fill", isPale ? _theme.Background : shade.Pale)
            .With("stroke", line).With("stroke-width", IsFocus(card) || isChanged ? 3 : 1).With("stroke-dasharray", dashes).Close();
        if (card.Kind is CardKind.Item or CardKind.Source)
            _svg.Element("rect").With("class", "edge").With("x", Sign(0, Edge, place)).With("width", Edge)
                .With("height", place.Height).With("rx", 2).With("fill", shade.Line).Close();
    }

    /// <summary>Whether a card is drawn without a fill and with its text in grey: it does not hold, or does not count.</summary>
    private bool IsFaint(Card card, NodeScore? score) =>
        !_picture.IsInPage && card.Kind != CardKind.Source && score is { Counts: false } or { Verdict: Verdict.Rejected };

    private Shade Shade(Card card) => card switch
    {
        { Node: < 0 } => _theme.Source,
        { Link.Kind: RelationKind.Undercut } => _theme.Undercut,
        { IsAttack: true } => _theme.Objection,
        { Link.Kind: RelationKind.Support or RelationKind.Premise } => _theme.Premise,
        _ => _theme.Of(_graph.Nodes[card.Node].Kind),
    };

    /// <summary>The strength as the length of a bar, with its range, and with marks at the bounds of verdicts.</summary>
    private void Bar(Card card, CardText text, NodeScore score)
    {
        var colour = Shade(card).Line;
        Part("room", 0, 1).With("fill", _theme.Frame).With("fill-opacity", 0.3).Close();
        if ((score.Counts ? score.Range : _scores!.HasRanges ? default(StrengthRange) : null) is { } range)
            Part("range", range.Low, range.High).With("fill", colour).With("fill-opacity", 0.4).Close();
        Part("strength", 0, score.Counts ? score.Strength : 0).With("fill", colour).Close();
        _svg.Line(Mark(_scores!.Bounds.Reject) + Mark(_scores.Bounds.Accept), _theme.Text).Close();

        SvgOutput Part(string name, double low, double high) => _svg.Element("rect").With("class", name)
            .With("x", Along(_picture.IsRightToLeft ? 1 - high : low))
            .With("y", text.Bar).With("width", CardText.Measure * (high - low)).With("height", BarHeight);

        string Mark(double bound) =>
            List($"M{Number(Along(_picture.IsRightToLeft ? 1 - bound : bound))} {text.Bar - 2}v{BarHeight + 4}");

        static double Along(double share) => CardText.Padding + (CardText.Measure * share);
    }

    private void Line(Card card, CardLine line, Area place, NodeScore? score)
    {
        var isScore = line.Style == LineStyle.Score;
        // A line begins at the left of its card, or where its script or the picture says so, at the right; a score ends there.
        var isRightToLeft = TextDirection.IsRightToLeft(line.Text);
        var isAtRight = line.Style is LineStyle.Score or LineStyle.Heading ? _picture.IsRightToLeft : isRightToLeft;
        var url = line.Style == LineStyle.Source && line.Node >= 0 ? _picture.Texts.Address(line.Node)
            : line.Style is LineStyle.Text or LineStyle.Thesis && card.Node >= 0 ? _picture.Texts.Address(card.Node) : null;
        if (url is not null)
            _svg.Element("a").With("href", url).Inside();
        _svg.Element("text").With("class", ClassOf(card, line)).With("data-of", line.Node >= 0 ? _graph.Nodes[line.Node].Id : null)
            .With("x", isAtRight ? place.Width - line.X : line.X).With("y", line.Y)
            .With("font-size", line.Style.Size()).With("font-weight", line.Style.IsBold() ? "bold" : null)
            .With("text-anchor", (isScore != isAtRight) != isRightToLeft ? "end" : null).With("direction", isRightToLeft ? "rtl" : null)
            .With("fill", Ink(card, line, score)).Content(line.Text, "text");
        if (url is not null)
            _svg.End("a");
        if (isScore && score is { } shown && (shown.Counts || _picture.IsInPage) && card.Kind != CardKind.Source)
            Sign(shown.Verdict, line, place);
        if (line.Style == LineStyle.Source && line.Node >= 0)
        {
            var x = Sign(line.X - 12, 7, place, isRightToLeft);
            _svg.Line(List($"M{x} {line.Y - 8}h7v9h-7zm2 3h3m-3 3h3"), _theme.Muted).Close();
        }
    }

    private static string? ClassOf(Card card, CardLine line) => line switch
    {
        { Style: LineStyle.Score } => "score",
        { Style: LineStyle.Text or LineStyle.Thesis } => "words",
        { Style: LineStyle.Small } when card.Kind == CardKind.Reference => "words",
        { Style: LineStyle.Source, Node: >= 0 } => "source",
        _ => null,
    };

    private string Ink(Card card, CardLine line, NodeScore? score) => line.Style switch
    {
        LineStyle.Heading => Shade(card).Line,
        LineStyle.Change => _theme.Change,
        LineStyle.Text or LineStyle.Thesis => IsFaint(card, score) ? _theme.Muted : _theme.Text,
        LineStyle.Title or LineStyle.Score => _theme.Text,
        _ => _theme.Muted,
    };

    /// <summary>The verdict as a drawn sign beside the strength.</summary>
    private void Sign(Verdict verdict, CardLine line, Area place) =>
        _svg.Line(SignOf(verdict), _theme.Text, 2).With("class", "sign")
            .With("transform", List($"translate({Sign(line.X + 5, 10, place)} {line.Y})")).Close();

    /// <summary>The path of a sign, from its left end on the base line of the text beside it.</summary>
    public static string SignOf(Verdict verdict) => verdict switch
    {
        Verdict.Accepted => "M0 -4l3 4 6 -8",
        Verdict.Rejected => "M1 -8l8 8m0 -8l-8 8",
        _ => "M2 -6.5a2.7 2.7 0 1 1 4 2.3c-1 .6 -1.3 1 -1.3 2.2m0 1.6v.6",
    };

    /// <summary>A distance from where a card begins.</summary>
    private int Inner(int x, Area place) => _picture.IsRightToLeft ? place.Width - x : x;

    /// <summary>The left end of a sign that begins so far from where a card begins.</summary>
    private int Sign(int x, int width, Area place) => Sign(x, width, place, _picture.IsRightToLeft);

    private static int Sign(int x, int width, Area place, bool isRightToLeft) => isRightToLeft ? place.Width - x - width : x;
}
