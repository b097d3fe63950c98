using ArgumentMap.Limits;

namespace ArgumentMap.Formats.Cards;

/// <summary>A map laid out as cards: what formats write as a picture or as positions.</summary>
internal sealed class CardPicture
{
    /// <summary>Between the picture and its edge.</summary>
    public const int Margin = 20;

    private CardPicture(MapView view, CardTexts texts, CardHead head, List<(Card Card, Area Place)> cards)
    {
        (View, Texts, Head, Cards) = (view, texts, head, cards);
        var (right, bottom) = (head.Width, 0);
        foreach (var (_, place) in cards)
            (right, bottom) = (Math.Max(right, place.Right), Math.Max(bottom, place.Bottom));
        (Width, Height) = (right + (2 * Margin), head.Height + bottom + (2 * Margin));
    }

    public MapView View { get; }

    public CardTexts Texts { get; }

    public CardHead Head { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The cards in breadth-first order; places are from the corner below the head, inside the margin.</summary>
    public IReadOnlyList<(Card Card, Area Place)> Cards { get; }

    /// <summary>What stands at the top, with all other cards below.</summary>
    public required IReadOnlyList<Card> Roots { get; init; }

    /// <summary>Whether what is said first stands at the right.</summary>
    public bool IsRightToLeft => Head.IsRightToLeft;

    /// <summary>From the top of the picture to the cards.</summary>
    public int Top => Margin + Head.Height;

    /// <summary>From the left of the picture to a place that is so far from where cards begin.</summary>
    public int At(int x) => IsRightToLeft ? Width - Margin - x : Margin + x;

    /// <summary>From the left of the picture to a card.</summary>
    public int Left(Area place) => IsRightToLeft ? At(place.Right) : At(place.X);

    /// <summary>Whether it stands in a page, whose script gives cards their verdicts and places.</summary>
    public bool IsInPage => Head.Lines.IsEmpty;

    /// <exception cref="EffortSpentException">It takes more work than the view allows.</exception>
    public static CardPicture Of(MapView view) => Of(view, RenderOptions.FullPicture, isInPage: false);

    /// <summary>A picture for a page, which says elsewhere what else stands above the cards.</summary>
    /// <param name="most">The most cards that it shows.</param>
    /// <exception cref="EffortSpentException">It takes more work than the view allows.</exception>
    public static CardPicture InPage(MapView view, int most) => Of(view, most, isInPage: true);

    private static CardPicture Of(MapView view, int most, bool isInPage)
    {
        var options = view.Options;
        // The way from the focus to the thesis is shown too, so the trees are cut only when they are whole.
        var visible = Visible.Of(view.Graph, options with { Focus = null }, view.Marks);
        var roots = CardTree.Of(view.Graph, visible, view.Effort);
        var hidden = default(Stub);
        if (options.Focus is { } focus)
            hidden += CardSelection.Focus(roots, view.Graph.IndexOf(focus), options.Steps);
        if (options.Sections == SectionStyle.Collapsed)
            CardSelection.Collapse(roots, view.Graph);
        if (!options.All)
            hidden += CardSelection.Levels(roots, most);
        var texts = new CardTexts(view, isInPage);
        var cards = TreeLayout.Of(
            roots,
            card => (texts[card].Width, texts[card].Height),
            options.Aspect ?? RenderOptions.DefaultAspect,
            isInPage ? 0 : CardHead.Usual,
            view.Effort);
        var width = cards.Count == 0 ? 0 : cards.Max(placed => placed.Place.Right);
        var head = isInPage ? CardHead.None(view.Graph) : new CardHead(view, texts, width, hidden);
        return new CardPicture(view, texts, head, cards) { Roots = roots };
    }
}
