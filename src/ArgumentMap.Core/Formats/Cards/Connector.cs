namespace ArgumentMap.Formats.Cards;

/// <summary>A line of a picture, along places where no card stands.</summary>
/// <param name="Below">The card that it leads to; null for the trunk, from which what hangs below a card branches off.</param>
/// <param name="Points">Corners; each is above, below or beside the one before.</param>
internal readonly record struct Connector(Card Above, Card? Below, (int X, int Y)[] Points)
{
    /// <summary>From the top of a card to where a line meets it.</summary>
    private const int Port = 11;

    /// <summary>From the edge of cards to the trunk on which they hang.</summary>
    private const int Trunk = 14;

    /// <summary>All lines: for each card with something below it a trunk per column, and a last step per card below.</summary>
    public static IEnumerable<Connector> Of(IReadOnlyList<(Card Card, Area Place)> cards)
    {
        var places = new Dictionary<Card, Area>(cards.Count);
        foreach (var (card, place) in cards)
            places[card] = place;
        foreach (var (card, place) in cards)
        {
            for (var first = 0; first < card.Below.Count;)
            {
                var x = places[card.Below[first]].X;
                var end = first + 1;
                while (end < card.Below.Count && places[card.Below[end]].X == x)
                    end++;
                yield return new Connector(card, null, TrunkOf(place, x - Trunk, places[card.Below[end - 1]].Y + Port));
                for (; first < end; first++)
                {
                    var y = places[card.Below[first]].Y + Port;
                    yield return new Connector(card, card.Below[first], [(x - Trunk, y), (x, y)]);
                }
            }
        }
    }

    /// <summary>From the bottom of a card down, beside the columns before, and down along its own.</summary>
    private static (int X, int Y)[] TrunkOf(Area above, int x, int end)
    {
        var start = above.X + TreeLayout.Indent - Trunk;
        var bus = above.Bottom + (TreeLayout.LevelGap / 2);
        return x == start
            ? [(start, above.Bottom), (start, end)]
            : [(start, above.Bottom), (start, bus), (x, bus), (x, end)];
    }
}
