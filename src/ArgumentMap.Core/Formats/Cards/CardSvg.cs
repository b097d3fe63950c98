using System.Globalization;
using ArgumentMap.Formats.Html;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Cards;

/// <summary>Writes a picture of cards as SVG that is safe to embed in a page and accessible to screen readers.</summary>
/// <remarks>
/// A card has the id of its item in <c>data-id</c>, a line its ends in <c>data-from</c> and <c>data-to</c>, and both their kinds in
/// <c>class</c>. All signs are drawn, so that no font needs to have them.
/// </remarks>
internal sealed class CardSvg
{
    private const int Edge = 5;
    private const int BarHeight = 4;

    private static readonly string[] Schemes = ["http://", "https://", "mailto:"];

    private readonly CardPicture _picture;
    private readonly ArgumentGraph _graph;
    private readonly MapScores? _scores;
    private readonly Theme _theme;
    private readonly Utf8Output _output;
    private readonly HtmlText _text;

    private CardSvg(CardPicture picture, Stream stream)
    {
        (_picture, _graph, _scores, _theme) = (picture, picture.View.Graph, picture.View.Scores, picture.View.Options.Theme);
        _output = new Utf8Output(stream);
        _text = new HtmlText(_output);
    }

    public static void Write(CardPicture picture, Stream stream) => new CardSvg(picture, stream).Write();

    private void Write()
    {
        var narration = new Narration(_graph);
        var legend = _picture.View.Options.Legend ? new CardLegend(_picture) : null;
        var height = _picture.Height + (legend?.Height ?? 0);
        Raw($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{_picture.Width}\" height=\"{height}\" viewBox=\"0 0 {_picture.Width} {height}\"");
        Raw(" font-family=\"Arial,Helvetica,'Liberation Sans','DejaVu Sans','Noto Sans',sans-serif\" role=\"graphics-document document\"");
        Attribute("aria-label", narration.Title);
        if (narration.Language is { } language)
            Attribute("lang", language);
        Raw(">\n<title>");
        _text.Write(narration.Title);
        Raw("</title><desc>");
        _text.Write(narration.Description);
        Raw($"</desc>\n<rect width=\"{_picture.Width}\" height=\"{height}\" fill=\"{_theme.Background}\"/>\n");
        Head();
        Lines();
        foreach (var (card, place) in _picture.Cards)
            Card(card, place);
        legend?.Write(_output, _text, _picture.Height);
        Raw("</svg>\n");
        _output.Flush();
    }

    private void Head()
    {
        foreach (var line in _picture.Head.Lines)
        {
            var x = _picture.IsRightToLeft ? _picture.Width - CardPicture.Margin : CardPicture.Margin;
            Raw($"<text x=\"{x}\" y=\"{CardPicture.Margin + line.Y}\" font-size=\"{line.Size}\"");
            Raw(line.IsBold ? " font-weight=\"bold\"" : "");
            Raw(_picture.IsRightToLeft ? " direction=\"rtl\"" : "");
            Raw($" fill=\"{(line.Size > 12 ? _theme.Text : _theme.Muted)}\">");
            _text.Write(line.Text);
            Raw("</text>\n");
        }
    }

    /// <summary>Trunks take no side; the last step to a card has the colour of its kind.</summary>
    private void Lines()
    {
        foreach (var line in Connector.Of(_picture.Cards))
        {
            if (line.Below is { } below)
                Step(line, below);
            else
                Raw($"<path fill=\"none\" stroke=\"{_theme.Frame}\" stroke-width=\"1.2\" aria-hidden=\"true\"");
            Raw(" d=\"");
            for (var i = 0; i < line.Points.Length; i++)
                Raw($"{(i == 0 ? 'M' : 'L')}{_picture.At(line.Points[i].X)} {_picture.Top + line.Points[i].Y}");
            Raw("\"/>\n");
        }
    }

    private void Step(Connector line, Card card)
    {
        var kind = card.Link?.Kind;
        Raw($"<path class=\"{kind?.Name() ?? "section"}\"");
        if (kind is not null && card.Node >= 0)
        {
            Attribute("data-from", _graph.Nodes[card.Kind == CardKind.Frame && card.Inside.Count == 1 ? card.Inside[0].Node : card.Node].Id);
            if (line.Above.Node >= 0)
                Attribute("data-to", _graph.Nodes[line.Above.Node].Id);
        }

        Raw($" aria-hidden=\"true\" fill=\"none\" stroke=\"{(kind is { } of ? _theme.LineOf(of) : _theme.Frame)}\"");
        Raw(kind is null ? " stroke-width=\"1.2\"" : card.IsAttack ? " stroke-width=\"2\" stroke-dasharray=\"5 2\"" : " stroke-width=\"2\"");
    }

    private void Card(Card card, Area place)
    {
        var text = _picture.Texts[card];
        var score = card.Node >= 0 && _scores is not null ? _scores.Nodes[card.Node] : default(NodeScore?);
        if (card.Node >= 0 && _graph.Nodes[card.Node].Kind == NodeKind.Question)
            score = null;
        Raw("<g class=\"");
        Classes(card, score);
        Raw("\"");
        if (card.Node >= 0)
            Attribute(card.Kind is CardKind.Item or CardKind.Source or CardKind.Frame ? "data-id" : "data-ref", _graph.Nodes[card.Node].Id);
        Raw(card.Kind is CardKind.Section or CardKind.Sources ? "" : " role=\"img\"");
        if (card.Kind is not (CardKind.Section or CardKind.Sources))
            Attribute("aria-label", string.Join(' ', text.Lines.Select(line => line.Text)));
        if (IsUnchanged(card))
            Raw(" opacity=\"0.55\"");
        Raw($" transform=\"translate({_picture.Left(place)} {_picture.Top + place.Y})\">");
        var isBoxed = card.Kind != CardKind.Sources && (card.Kind != CardKind.Section || card.Stub.Items > 0);
        if (isBoxed)
            Box(card, place, score);
        if (text.Bar >= 0 && score is { } shown)
            Bar(card, text, shown);
        foreach (var bracket in text.Brackets)
            Raw($"<path fill=\"none\" stroke=\"{_theme.Muted}\" d=\"M{Inner(CardText.Padding + 5, place)} {bracket.Top}H{Inner(CardText.Padding, place)}V{bracket.Bottom}H{Inner(CardText.Padding + 5, place)}\"/>");
        foreach (var line in text.Lines)
            Line(card, line, place, score);
        if (card.Kind == CardKind.Reference)
            Raw($"<path fill=\"none\" stroke=\"{_theme.Muted}\" stroke-width=\"1.3\" d=\"M{Sign(CardText.Padding + 11, 8, place)} 14l7 -7m-5 0h5v5\"/>");
        Raw("</g>\n");
    }

    /// <summary>Whether a picture of two maps has nothing to say about a card.</summary>
    private bool IsUnchanged(Card card) =>
        _picture.View.Marks is { } marks && !_picture.Texts[card].Lines.Any(line => line.Style == LineStyle.Change)
            && (card.Node < 0 || marks.StrengthsBefore[card.Node] is null);

    private void Classes(Card card, NodeScore? score)
    {
        Raw(card.Kind switch
        {
            CardKind.Reference => "reference ",
            CardKind.Section or CardKind.Sources => "section",
            _ => "",
        });
        if (card.Node >= 0)
            Raw(_graph.Nodes[card.Node].Kind.Name());
        if (card.IsAttack)
            Raw(" attack");
        if (card.Node >= 0 && _picture.View.Options.Focus == _graph.Nodes[card.Node].Id)
            Raw(" focus");
        if (score is { Counts: true } counted && card.Kind != CardKind.Source)
            Raw(" " + counted.Verdict.Name());
        else if (score is { Counts: false })
            Raw(" absent");
    }

    private void Box(Card card, Area place, NodeScore? score)
    {
        var shade = Shade(card);
        var isFocus = card.Node >= 0 && _picture.View.Options.Focus == _graph.Nodes[card.Node].Id;
        var isChanged = card.Node >= 0 && _picture.View.Marks?.Words[card.Node] is not null;
        var isFaint = score is { Counts: false } or { Verdict: Verdict.Rejected } && card.Kind != CardKind.Source;
        var fill = card.Kind is CardKind.Frame or CardKind.Reference || isFaint ? _theme.Background : shade.Pale;
        var dashes = card.Kind == CardKind.Frame ? " stroke-dasharray=\"3 3\"" : score is { Counts: false } ? " stroke-dasharray=\"5 3\"" : "";
        Raw($"<rect width=\"{place.Width}\" height=\"{place.Height}\" rx=\"5\" fill=\"{fill}\"");
        Raw($" stroke=\"{(isFocus ? _theme.Text : isChanged ? _theme.Change : card.Kind == CardKind.Frame ? shade.Line : _theme.Frame)}\" stroke-width=\"{(isFocus || isChanged ? "3" : "1")}\"{dashes}/>");
        if (card.Kind is CardKind.Item or CardKind.Source)
            Raw($"<rect x=\"{(_picture.IsRightToLeft ? place.Width - Edge : 0)}\" width=\"{Edge}\" height=\"{place.Height}\" rx=\"2\" fill=\"{shade.Line}\"/>");
    }

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
        Raw($"<rect x=\"{CardText.Padding}\" y=\"{text.Bar}\" width=\"{CardText.Measure}\" height=\"{BarHeight}\" rx=\"2\" fill=\"{_theme.Frame}\" fill-opacity=\"0.3\"/>");
        if (score.Range is { } range && range.High - range.Low > 0.005)
            Raw($"<rect {Span(range.Low, range.High)} y=\"{text.Bar}\" height=\"{BarHeight}\" fill=\"{colour}\" fill-opacity=\"0.4\"/>");
        Raw($"<rect {Span(0, score.Strength)} y=\"{text.Bar}\" height=\"{BarHeight}\" rx=\"2\" fill=\"{colour}\"/>");
        Raw($"<path stroke=\"{_theme.Text}\" d=\"{Mark(_scores!.Bounds.Reject)}{Mark(_scores.Bounds.Accept)}\"/>");

        string Span(double low, double high) =>
            $"x=\"{Number(Along(_picture.IsRightToLeft ? 1 - high : low))}\" width=\"{Number(CardText.Measure * (high - low))}\"";

        string Mark(double bound) => $"M{Number(Along(_picture.IsRightToLeft ? 1 - bound : bound))} {text.Bar - 2}v{BarHeight + 4}";

        static double Along(double share) => CardText.Padding + (CardText.Measure * share);
    }

    private void Line(Card card, CardLine line, Area place, NodeScore? score)
    {
        var isRightToLeft = line.Style is LineStyle.Score or LineStyle.Heading ? _picture.IsRightToLeft : TextDirection.IsRightToLeft(line.Text);
        var isScore = line.Style == LineStyle.Score;
        // A line begins at the left of its card, or where its script or the picture says so, at the right.
        var x = isRightToLeft ? place.Width - line.X : line.X;
        var url = line.Style == LineStyle.Source && line.Node >= 0 ? Address(line.Node)
            : line.Style is LineStyle.Text or LineStyle.Thesis && card.Node >= 0 ? Address(card.Node) : null;
        if (url is not null)
        {
            Raw("<a");
            Attribute("href", url);
            Raw(">");
        }

        Raw($"<text x=\"{x}\" y=\"{line.Y}\" font-size=\"{Number(line.Style.Size())}\"");
        if (line.Style.IsBold())
            Raw(" font-weight=\"bold\"");
        if (isScore != isRightToLeft && isScore)
            Raw(" text-anchor=\"end\"");
        if (isRightToLeft && !isScore)
            Raw(" direction=\"rtl\"");
        Raw($" fill=\"{Ink(card, line, score)}\">");
        _text.Write(line.Text);
        Raw("</text>");
        if (url is not null)
            Raw("</a>");
        if (isScore && score is { Counts: true } shown && card.Kind != CardKind.Source)
            Sign(shown.Verdict, line, place);
        if (line.Style == LineStyle.Source && line.Node >= 0)
            Raw($"<path fill=\"none\" stroke=\"{_theme.Muted}\" d=\"M{Sign(line.X - 12, 7, place, isRightToLeft)} {line.Y - 8}h7v9h-7zm2 3h3m-3 3h3\"/>");
    }

    private string Ink(Card card, CardLine line, NodeScore? score) => line.Style switch
    {
        LineStyle.Heading => Shade(card).Line,
        LineStyle.Change => _theme.Change,
        LineStyle.Text or LineStyle.Thesis when score is not ({ Counts: false } or { Verdict: Verdict.Rejected }) => _theme.Text,
        LineStyle.Title or LineStyle.Score => _theme.Text,
        _ => _theme.Muted,
    };

    /// <summary>The verdict as a drawn sign beside the strength.</summary>
    private void Sign(Verdict verdict, CardLine line, Area place)
    {
        var x = Sign(line.X + 5, 10, place);
        Raw(verdict switch
        {
            Verdict.Accepted => $"<path fill=\"none\" stroke=\"{_theme.Text}\" stroke-width=\"2\" d=\"M{x} {line.Y - 4}l3 4 6 -8\"/>",
            Verdict.Rejected => $"<path fill=\"none\" stroke=\"{_theme.Text}\" stroke-width=\"2\" d=\"M{x + 1} {line.Y - 8}l8 8m0 -8l-8 8\"/>",
            _ => $"<text x=\"{x + 1}\" y=\"{line.Y}\" font-size=\"12\" font-weight=\"bold\" fill=\"{_theme.Text}\">?</text>",
        });
    }

    private string? Address(int node) =>
        _graph.Nodes[node].Get(PropertyName.Url) is { } url && Schemes.Any(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            ? url
            : null;

    /// <summary>A distance from the beginning of a card.</summary>
    private int Inner(int x, Area place) => _picture.IsRightToLeft ? place.Width - x : x;

    /// <summary>The left end of a sign that begins at a distance from the beginning of a card.</summary>
    private int Sign(int x, int width, Area place) => Sign(x, width, place, _picture.IsRightToLeft);

    private static int Sign(int x, int width, Area place, bool isRightToLeft) => isRightToLeft ? place.Width - x - width : x;

    private void Attribute(string name, string value)
    {
        Raw($" {name}=\"");
        _text.Write(value);
        Raw("\"");
    }

    private void Raw(string markup) => _output.Write(markup);

    private static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
