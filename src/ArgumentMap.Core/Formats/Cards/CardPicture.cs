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

    /// <summary>Whether what is said first stands at the right.</summary>
    public bool IsRightToLeft => Head.IsRightToLeft;

    /// <summary>From the top of the picture to the cards.</summary>
    public int Top => Margin + Head.Height;

    /// <summary>From the left of the picture to a place that is so far from where cards begin.</summary>
    public int At(int x) => IsRightToLeft ? Width - Margin - x : Margin + x;

    /// <summary>From the left of the picture to a card.</summary>
    public int Left(Area place) => IsRightToLeft ? At(place.Right) : At(place.X);

    /// <exception cref="EffortSpentException">It takes more work than the view allows.</exception>
    public static CardPicture Of(MapView view)
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
            hidden += CardSelection.Levels(roots, RenderOptions.FullPicture);
        var texts = new CardTexts(view);
        var cards = TreeLayout.Of(
            roots,
            card => (texts[card].Width, texts[card].Height),
            options.Aspect ?? RenderOptions.DefaultAspect,
            CardHead.Usual,
            view.Effort);
        var width = cards.Count == 0 ? 0 : cards.Max(placed => placed.Place.Right);
        return new CardPicture(view, texts, new CardHead(view, texts, width, hidden), cards);
    }
}
