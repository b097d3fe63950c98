using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Cards;

/// <summary>Leaves out parts of trees of cards, and counts what it leaves out at the card above.</summary>
internal static class CardSelection
{
    /// <summary>The number of claims that the card of a section names.</summary>
    private const int MaxClaims = 5;

    /// <summary>Opens level after level, as long as there are no more cards than may be shown.</summary>
    /// <returns>What is left out at the top itself.</returns>
    public static Stub Levels(List<Card> roots, int most)
    {
        if (Card.All(roots).Take(most + 1).Count() <= most)
            return default;
        var rest = Take(roots, most);
        var shown = roots.Sum(root => 1 + root.Inside.Count);
        var open = new Queue<(Card Card, bool IsTop)>(roots.Select(root => (root, true)));
        while (open.TryDequeue(out var next))
        {
            var (card, isTop) = next;
            foreach (var inside in card.Inside)
                open.Enqueue((inside, false));
            var cost = card.Below.Sum(below => 1 + below.Inside.Count);
            if (shown + cost > most)
            {
                // Even where a level is too large, the first reasons for what is at the top are shown.
                card.Stub += Take(card.Below, isTop ? Math.Max(0, most - shown) : 0);
                cost = card.Below.Sum(below => 1 + below.Inside.Count);
            }

            shown += cost;
            foreach (var below in card.Below)
                open.Enqueue((below, isTop && card.Kind is CardKind.Section or CardKind.Sources));
        }

        return rest;
    }

    /// <summary>Keeps an item, what is within some steps below it, and the way from it up to the top.</summary>
    /// <returns>What is left out at the top itself.</returns>
    public static Stub Focus(List<Card> roots, int node, int steps)
    {
        var above = new Dictionary<Card, Card?>();
        foreach (var root in roots)
            above[root] = null;
        Card? focus = null;
        foreach (var card in Card.All(roots))
        {
            if (card.Node == node && card.Kind != CardKind.Reference)
                focus = card;
            foreach (var below in card.Inside.Concat(card.Below))
                above[below] = card;
        }

        if (focus is null)
            return default;
        var way = new HashSet<Card>();
        for (var card = focus; card is not null; card = above[card])
            way.Add(card);
        foreach (var card in way.Where(card => card != focus))
        {
            // What is linked only counts together, so a frame stays whole.
            card.Stub += Remove(card.Below, below => !way.Contains(below));
            foreach (var inside in card.Inside.Where(inside => !way.Contains(inside)))
                inside.Stub += Take(inside.Below, 0);
        }

        var open = new Queue<(Card Card, int Steps)>([(focus, steps)]);
        while (open.TryDequeue(out var next))
        {
            foreach (var inside in next.Card.Inside)
                open.Enqueue((inside, next.Steps));
            // A heading is no step of an argument.
            var left = next.Card.Kind == CardKind.Section ? next.Steps : next.Steps - 1;
            if (left < 0)
                next.Card.Stub += Take(next.Card.Below, 0);
            foreach (var below in next.Card.Below)
                open.Enqueue((below, left));
        }

        return Remove(roots, root => !way.Contains(root));
    }

    /// <summary>Makes the heading of each section one card with the claims declared in it and the count of all below.</summary>
    public static void Collapse(List<Card> roots, ArgumentGraph graph)
    {
        foreach (var card in Card.All(roots))
        {
            if (card.Kind != CardKind.Section)
                continue;
            card.Claims.AddRange(Card.All(card.Below)
                .Where(below => below.Kind == CardKind.Item && graph.Nodes[below.Node].Kind == NodeKind.Claim)
                .Select(below => below.Node).Take(MaxClaims));
            card.Stub += Take(card.Below, 0);
        }
    }

    /// <summary>Keeps the first of some cards, counting the cards in frames.</summary>
    private static Stub Take(List<Card> cards, int most)
    {
        var kept = 0;
        return Remove(cards, card => (kept += 1 + card.Inside.Count) > most);
    }

    private static Stub Remove(List<Card> cards, Predicate<Card> isLeftOut)
    {
        var stub = default(Stub);
        cards.RemoveAll(card =>
        {
            if (!isLeftOut(card))
                return false;
            stub += Count(card);
            return true;
        });
        return stub;
    }

    private static Stub Count(Card left)
    {
        var stub = left.Stub;
        foreach (var card in Card.All([left]))
        {
            if (card != left)
                stub += card.Stub;
            if (card.Kind is CardKind.Item or CardKind.Reference or CardKind.Source)
                stub += new Stub(1, card.Link is not null && !card.IsAttack ? 1 : 0, card.IsAttack ? 1 : 0);
        }

        return stub;
    }
}
