using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

using static ArgumentMap.Formats.Cards.SvgOutput;

namespace ArgumentMap.Formats.Cards;

/// <summary>The legend of a picture of cards: a table of the signs that it shows and what they mean.</summary>
internal sealed class CardLegend
{
    private const int RowHeight = 22;
    private const int SignWidth = 46;
    private const int ColumnWidth = 420;
    private const int Title = 30;

    private readonly List<(Action<SvgOutput> Sign, string Words)> _entries = [];
    private readonly CardPicture _picture;
    private readonly Theme _theme;
    private readonly int _rows;

    public CardLegend(CardPicture picture)
    {
        (_picture, _theme) = (picture, picture.View.Options.Theme);
        AddCards([.. picture.Cards.Select(placed => placed.Card)]);
        if (picture.View.Scores is { } scores)
            AddScores(scores);
        var columns = Math.Max(1, (picture.Width - (2 * CardPicture.Margin)) / ColumnWidth);
        _rows = (_entries.Count + columns - 1) / columns;
    }

    public int Height => Title + (_rows * RowHeight) + CardPicture.Margin;

    /// <param name="top">Where it begins in the picture.</param>
    public void Write(SvgOutput svg, int top)
    {
        svg.Element("g").With("class", "legend").With("font-size", 12).With("fill", _theme.Text).Inside();
        svg.Element("text").With("x", CardPicture.Margin).With("y", top + 16).With("font-weight", "bold").Content("Legend", "text");
        for (var i = 0; i < _entries.Count; i++)
        {
            var (x, y) = (CardPicture.Margin + (i / _rows * ColumnWidth), top + Title + (i % _rows * RowHeight));
            svg.Element("g").With("transform", List($"translate({x} {y})")).Inside();
            _entries[i].Sign(svg);
            svg.Element("text").With("x", SignWidth).With("y", 13).Content(_entries[i].Words, "text");
            svg.End("g");
        }

        svg.End("g");
    }

    private void AddCards(List<Card> cards)
    {
        var kinds = cards.Select(card => card.Link?.Kind).ToHashSet();
        if (cards.Exists(card => card is { Kind: CardKind.Item, Link: null }))
            Add(svg => Edge(svg, _theme.Claim), "a claim that all below it comes down to");
        if (kinds.Contains(RelationKind.Support) || kinds.Contains(RelationKind.Premise))
            Add(svg => Step(svg, _theme.Premise), "for: supports what it hangs from");
        if (kinds.Contains(RelationKind.Rebut) || kinds.Contains(RelationKind.Undermine))
            Add(svg => Step(svg, _theme.Objection, "5 2"), "against: attacks what it hangs from");
        if (kinds.Contains(RelationKind.Undercut))
            Add(svg => Step(svg, _theme.Undercut, "5 2"), "undercuts: attacks the step, not the statement");
        if (cards.Exists(card => card.Kind == CardKind.Frame))
            Add(svg => Frame(svg, _theme.Premise.Line, "3 3"), "a step: premises that count together, or one that is attacked");
        if (cards.Exists(card => card.Kind == CardKind.Reference))
            Add(svg => svg.Line("M20 14l7 -7m-5 0h5v5", _theme.Muted, 1.3).Close(), "used again; its card is elsewhere");
        if (cards.Exists(card => card.Sources.Count > 0))
            Add(
                svg => svg.Line("M20 4h7v9h-7zm2 3h3m-3 3h3", _theme.Muted).Close(),
                "a source, with the grade of its reliability from A to E");
        if (cards.Exists(card => !_picture.Texts[card].Brackets.IsEmpty))
            Add(svg => svg.Line("M27 2h-5v14h5", _theme.Muted).Close(), "sources of one origin, which count once");
        if (cards.Exists(card => card.Stub.Items > 0))
            Add(svg => Words(svg, "+ 9"), "so many items are left out below");
    }

    private void AddScores(MapScores scores)
    {
        var (reject, accept) = (Number(scores.Bounds.Reject), Number(scores.Bounds.Accept));
        if (scores.IsGraded)
        {
            Add(Bar, "the strength from 0 to 1, and the range in which it may lie");
            Add(svg => svg.Line("M17 5v8M21 5v8", _theme.Text).Close(), $"on the bar: the bounds {reject} and {accept}");
        }

        Add(svg => svg.Line("M16 9l3 4 6 -8", _theme.Text, 2).Close(), scores.IsGraded ? $"accepted: {accept} or more" : "accepted");
        Add(
            svg => svg.Line("M16 5l8 8m0 -8l-8 8", _theme.Text, 2).Close(),
            (scores.IsGraded ? $"rejected: {reject} or less" : "rejected") + "; the card is pale");
        Add(svg => Words(svg, "?"), "undecided");
        var shown = _picture.Cards.Where(placed => placed.Card.Node >= 0).Select(placed => scores.Nodes[placed.Card.Node]).ToList();
        if (shown.Exists(score => score.RestsOnOpen))
            Add(svg => Words(svg, "0.5?"), "rests on something that nobody rated");
        if (shown.Exists(score => score.RestsOnAssumed))
            Add(svg => Words(svg, "0.9*"), "rests on an assumption");
        if (shown.Exists(score => !score.Counts))
            Add(svg => Frame(svg, _theme.Frame, "5 3"), "does not count on this day");
    }

    private void Add(Action<SvgOutput> sign, string words) => _entries.Add((sign, words));

    private void Step(SvgOutput svg, Shade shade, string? dashes = null)
    {
        svg.Line("M4 9H20", shade.Line, 2).With("stroke-dasharray", dashes).Close();
        Edge(svg, shade);
    }

    private void Edge(SvgOutput svg, Shade shade)
    {
        svg.Element("rect").With("x", 20).With("y", 1).With("width", 18).With("height", 16).With("rx", 2).With("fill", shade.Pale)
            .With("stroke", _theme.Frame).Close();
        svg.Element("rect").With("x", 20).With("y", 1).With("width", 5).With("height", 16).With("fill", shade.Line).Close();
    }

    private void Bar(SvgOutput svg)
    {
        Part(0, 38, _theme.Frame, 0.3);
        Part(0, 24, _theme.Premise.Line, 1);
        Part(24, 8, _theme.Premise.Line, 0.4);

        void Part(int x, int width, string colour, double opacity) => svg.Element("rect").With("x", x).With("y", 7).With("width", width)
            .With("height", 4).With("fill", colour).With("fill-opacity", opacity).Close();
    }

    private static void Frame(SvgOutput svg, string colour, string dashes) => svg.Element("rect").With("x", 10).With("y", 1)
        .With("width", 28).With("height", 16).With("rx", 3).With("fill", "none").With("stroke", colour).With("stroke-dasharray", dashes)
        .Close();

    private static void Words(SvgOutput svg, string words) =>
        svg.Element("text").With("x", 14).With("y", 13).With("font-weight", "bold").Content(words, "text");
}
