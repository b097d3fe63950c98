using System.Globalization;
using ArgumentMap.Formats.Html;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Cards;

/// <summary>The legend of a picture of cards: a table of the signs that it shows and what they mean.</summary>
internal sealed class CardLegend
{
    private const int RowHeight = 22;
    private const int SignWidth = 46;
    private const int ColumnWidth = 420;
    private const int Title = 30;

    private readonly List<(string Sign, string Words)> _entries = [];
    private readonly CardPicture _picture;
    private readonly Theme _theme;
    private readonly int _columns;

    public CardLegend(CardPicture picture)
    {
        (_picture, _theme) = (picture, picture.View.Options.Theme);
        var cards = picture.Cards.Select(placed => placed.Card).ToList();
        var kinds = cards.Select(card => card.Link?.Kind).ToHashSet();
        if (cards.Any(card => card is { Kind: CardKind.Item, Link: null }))
            Add(Edge(_theme.Claim), "a claim that all below it comes down to");
        if (kinds.Contains(RelationKind.Support) || kinds.Contains(RelationKind.Premise))
            Add(Step(_theme.Premise, false) + Edge(_theme.Premise), "for: supports what it hangs from");
        if (kinds.Contains(RelationKind.Rebut) || kinds.Contains(RelationKind.Undermine))
            Add(Step(_theme.Objection, true) + Edge(_theme.Objection), "against: attacks what it hangs from");
        if (kinds.Contains(RelationKind.Undercut))
            Add(Step(_theme.Undercut, true) + Edge(_theme.Undercut), "undercuts: attacks the step, not the statement");
        if (cards.Any(card => card.Kind == CardKind.Frame))
            Add(Rectangle(_theme.Premise.Line, "3 3"), "a step: premises that count together, or one that is attacked");
        if (cards.Any(card => card.Kind == CardKind.Reference))
            Add($"<path fill=\"none\" stroke=\"{_theme.Muted}\" stroke-width=\"1.3\" d=\"M20 14l7 -7m-5 0h5v5\"/>", "used again; its card is elsewhere");
        if (cards.Any(card => card.Sources.Count > 0))
            Add(
                $"<path fill=\"none\" stroke=\"{_theme.Muted}\" d=\"M20 4h7v9h-7zm2 3h3m-3 3h3\"/>",
                "a source with the grade of its reliability, from A to E");
        if (cards.Any(card => !picture.Texts[card].Brackets.IsEmpty))
            Add($"<path fill=\"none\" stroke=\"{_theme.Muted}\" d=\"M27 2h-5v14h5\"/>", "sources of one origin, which count once");
        if (cards.Any(card => card.Stub.Items > 0))
            Add(Words("+ 9"), "so many items are left out below");
        if (picture.View.Scores is { } scores)
            AddScores(scores);
        _columns = Math.Clamp((picture.Width - (2 * CardPicture.Margin)) / ColumnWidth, 1, Math.Max(1, _entries.Count));
    }

    public int Height => Title + ((_entries.Count + _columns - 1) / _columns * RowHeight) + CardPicture.Margin;

    /// <param name="top">Where it begins in the picture.</param>
    public void Write(Utf8Output output, HtmlText text, int top)
    {
        output.Write($"<g class=\"legend\" font-size=\"12\" fill=\"{_theme.Text}\">\n");
        output.Write($"<text x=\"{CardPicture.Margin}\" y=\"{top + 16}\" font-weight=\"bold\">Legend</text>\n");
        var rows = (_entries.Count + _columns - 1) / _columns;
        for (var i = 0; i < _entries.Count; i++)
        {
            var x = CardPicture.Margin + (i / rows * ColumnWidth);
            output.Write($"<g transform=\"translate({x} {top + Title + (i % rows * RowHeight)})\">{_entries[i].Sign}<text x=\"{SignWidth}\" y=\"13\">");
            text.Write(_entries[i].Words);
            output.Write("</text></g>\n");
        }

        output.Write("</g>\n");
    }

    private void AddScores(MapScores scores)
    {
        var (reject, accept) = (Number(scores.Bounds.Reject), Number(scores.Bounds.Accept));
        if (scores.IsGraded)
        {
            Add(
                $"<rect y=\"7\" width=\"38\" height=\"4\" fill=\"{_theme.Frame}\" fill-opacity=\"0.3\"/><rect y=\"7\" width=\"24\" height=\"4\" fill=\"{_theme.Premise.Line}\"/>"
                    + $"<rect x=\"24\" y=\"7\" width=\"8\" height=\"4\" fill=\"{_theme.Premise.Line}\" fill-opacity=\"0.4\"/>",
                "strength from 0 to 1, and how high it may be");
            Add($"<path stroke=\"{_theme.Text}\" d=\"M17 5v8M21 5v8\"/>", $"on the bar: the bounds {reject} and {accept}");
        }

        Add($"<path fill=\"none\" stroke=\"{_theme.Text}\" stroke-width=\"2\" d=\"M16 9l3 4 6 -8\"/>", scores.IsGraded ? $"accepted: {accept} or more" : "accepted");
        Add(
            $"<path fill=\"none\" stroke=\"{_theme.Text}\" stroke-width=\"2\" d=\"M16 5l8 8m0 -8l-8 8\"/>",
            (scores.IsGraded ? $"rejected: {reject} or less" : "rejected") + "; the card is pale");
        Add(Words("?"), "undecided");
        if (_picture.Cards.Any(placed => placed.Card.Node >= 0 && scores.Nodes[placed.Card.Node].RestsOnOpen))
            Add(Words("0.5?"), "rests on something that nobody rated");
        if (_picture.Cards.Any(placed => placed.Card.Node >= 0 && !scores.Nodes[placed.Card.Node].Counts))
            Add(Rectangle(_theme.Frame, "5 3"), "does not count on this day");
    }

    private void Add(string sign, string words) => _entries.Add((sign, words));

    private string Edge(Shade shade) =>
        $"<rect x=\"20\" y=\"1\" width=\"18\" height=\"16\" rx=\"2\" fill=\"{shade.Pale}\" stroke=\"{_theme.Frame}\"/><rect x=\"20\" y=\"1\" width=\"5\" height=\"16\" fill=\"{shade.Line}\"/>";

    private static string Step(Shade shade, bool isAttack) =>
        $"<path stroke=\"{shade.Line}\" stroke-width=\"2\"{(isAttack ? " stroke-dasharray=\"5 2\"" : "")} d=\"M4 9H20\"/>";

    private static string Rectangle(string colour, string dashes) =>
        $"<rect x=\"10\" y=\"1\" width=\"28\" height=\"16\" rx=\"3\" fill=\"none\" stroke=\"{colour}\" stroke-dasharray=\"{dashes}\"/>";

    private static string Words(string words) => $"<text x=\"14\" y=\"13\" font-weight=\"bold\">{words}</text>";

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
