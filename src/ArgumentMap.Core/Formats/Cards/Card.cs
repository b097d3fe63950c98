using ArgumentMap.Graph;

namespace ArgumentMap.Formats.Cards;

/// <summary>What a card of a picture stands for.</summary>
internal enum CardKind : byte
{
    /// <summary>A claim, premise, objection, undercut or question with everything about it; each has exactly one.</summary>
    Item,

    /// <summary>A further use of an item whose card is elsewhere.</summary>
    Reference,

    /// <summary>A step that something attacks, or linked premises: a frame around the cards of what it starts from.</summary>
    Frame,

    /// <summary>The heading of a section, above the items of that section that bear on one item, or at the top.</summary>
    Section,

    /// <summary>A source that relies on others, has something said against it, or is not cited.</summary>
    Source,

    /// <summary>The heading of the list of sources.</summary>
    Sources,
}

/// <summary>One box of a picture of cards, with what hangs below it.</summary>
/// <param name="node">Index of the item, or of the inference of a frame; -1 where there is none.</param>
internal sealed class Card(CardKind kind, int node)
{
    public CardKind Kind => kind;

    public int Node => node;

    /// <summary>How it bears on the card above; null at the top.</summary>
    public Link? Link { get; init; }

    /// <summary>Index of the section of a heading; -1 for any other card.</summary>
    public int Section { get; init; } = -1;

    /// <summary>The source whose citation it undercuts; -1 where it does not undercut a citation.</summary>
    public int Citation { get; init; } = -1;

    /// <summary>Of a frame: the cards within it.</summary>
    public List<Card> Inside { get; } = [];

    /// <summary>The cards that hang below it, in the order of the text.</summary>
    public List<Card> Below { get; } = [];

    /// <summary>The citations of an item, or what a source relies on, as indices of relations.</summary>
    public List<int> Sources { get; } = [];

    /// <summary>Of a section that is drawn as one card: the first claims declared in it.</summary>
    public List<int> Claims { get; } = [];

    /// <summary>What is left out below it.</summary>
    public Stub Stub { get; set; }

    public bool IsAttack => Link is { Kind: var kind } && Language.Vocabulary.Kinds.IsAttack(kind);

    /// <summary>All cards of some trees, each before those within and below it; not recursive.</summary>
    public static IEnumerable<Card> All(IEnumerable<Card> roots)
    {
        var open = new Stack<Card>(roots.Reverse());
        while (open.TryPop(out var card))
        {
            yield return card;
            for (var i = card.Below.Count - 1; i >= 0; i--)
                open.Push(card.Below[i]);
            for (var i = card.Inside.Count - 1; i >= 0; i--)
                open.Push(card.Inside[i]);
        }
    }
}

/// <summary>How many items are left out below a card.</summary>
/// <param name="For">Those that support what they bear on.</param>
/// <param name="Against">Those that attack what they bear on.</param>
internal readonly record struct Stub(int Items, int For, int Against)
{
    public static Stub operator +(Stub one, Stub other) =>
        new(one.Items + other.Items, one.For + other.For, one.Against + other.Against);
}
