using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Language.Outlines;

/// <summary>What an entry of an outline becomes in a map.</summary>
internal enum OutlineRole : byte
{
    Section,

    /// <summary>Nothing of its own: a heading or point such as "Cons", which says on which side those below it are.</summary>
    Group,

    Item,
    Source,
    Comment,
}

/// <summary>Decides what each entry of an outline becomes in a map. Entries are in order, so that one pass goes from parents to children.</summary>
internal sealed class OutlineRoles
{
    private readonly IReadOnlyList<OutlinePoint> _points;
    private readonly OutlineSide[] _sides;

    /// <summary>By entry: where its text begins after a label.</summary>
    private readonly int[] _starts;
    private readonly bool[] _hasChildren;

    /// <summary>By entry: whether a label or a bullet gives one of its children a side.</summary>
    private readonly bool[] _dividesChildren;

    public OutlineRoles(Outline outline)
    {
        _points = outline.Points;
        var count = _points.Count;
        _sides = new OutlineSide[count];
        _starts = new int[count];
        _hasChildren = new bool[count];
        _dividesChildren = new bool[count];
        Addresses = new OutlineAddresses[count];
        Roles = new OutlineRole[count];
        Owners = new int[count];
        Keywords = new Keyword[count];
        IsSupported = new bool[count];
        ReadSides();
        for (var i = 1; i < count; i++)
            Decide(i);
    }

    public OutlineRole[] Roles { get; }

    /// <summary>By entry: the item or section that it is below, groups left out.</summary>
    public int[] Owners { get; }

    /// <summary>By entry: its keyword if it is an item. A heading has one if a claim is made of it, that the points below it bear on.</summary>
    public Keyword[] Keywords { get; }

    /// <summary>By entry: its text without a label and without the addresses in it that become sources.</summary>
    public OutlineAddresses[] Addresses { get; }

    /// <summary>By entry: whether a premise or source is below it.</summary>
    public bool[] IsSupported { get; }

    public bool HasChildren(int entry) => _hasChildren[entry];

    private void ReadSides()
    {
        var pluses = new bool[_points.Count];
        var minuses = new bool[_points.Count];
        for (var i = 1; i < _points.Count; i++)
        {
            var point = _points[i];
            _hasChildren[point.Parent] |= point.Kind != OutlinePointKind.Paragraph;
            if (point.Kind == OutlinePointKind.Point)
            {
                pluses[point.Parent] |= point.Mark == '+';
                minuses[point.Parent] |= IsMinus(point.Mark);
            }
        }

        // Where siblings begin with '+' and '-', these are no mere bullets, and neither are they elsewhere below a point.
        var mixes = Enumerable.Range(0, _points.Count).Any(i => pluses[i] && minuses[i]);
        for (var i = 1; i < _points.Count; i++)
        {
            var point = _points[i];
            if (point.Kind == OutlinePointKind.Paragraph)
                continue;
            var side = OutlineWords.Label(point.Text, out _starts[i]);
            var isAlone = _starts[i] == point.Text.Length;
            // A label alone is one for the points below it, and so is a heading.
            var isGroup = isAlone && _hasChildren[i] && side is OutlineSide.For or OutlineSide.Against;
            if (side == OutlineSide.Title || (!isGroup && (isAlone || point.Kind == OutlinePointKind.Heading)))
                side = OutlineSide.None;
            if (side == OutlineSide.None)
                _starts[i] = 0;
            var isSign = mixes && (_points[point.Parent].Kind == OutlinePointKind.Point || (pluses[point.Parent] && minuses[point.Parent]));
            if (side == OutlineSide.None && point.Kind == OutlinePointKind.Point)
            {
                if (point.Mark == '−' || (isSign && IsMinus(point.Mark)))
                    side = OutlineSide.Against;
                else if (isSign && point.Mark == '+')
                    side = OutlineSide.For;
            }

            _sides[i] = side;
            _dividesChildren[point.Parent] |= side is OutlineSide.For or OutlineSide.Against;
        }
    }

    private void Decide(int entry)
    {
        var point = _points[entry];
        var parent = point.Parent;
        var isGrouped = Roles[parent] == OutlineRole.Group;
        Owners[entry] = isGrouped ? Owners[parent] : parent;
        if (isGrouped && _sides[entry] == OutlineSide.None)
            _sides[entry] = _sides[parent];
        Addresses[entry] = new OutlineAddresses(point.Text, null, false);
        // A section cannot speak for or against anything; below "Pros" its heading is a point.
        if (point.Kind == OutlinePointKind.Heading && (isGrouped || _points[parent].Kind != OutlinePointKind.Heading))
            point.Kind = OutlinePointKind.Point;
        if (point.Kind == OutlinePointKind.Paragraph)
        {
            Roles[entry] = OutlineRole.Comment;
        }
        else if (_starts[entry] > 0 && _starts[entry] == point.Text.Length)
        {
            Roles[entry] = OutlineRole.Group;
            if (_points[Owners[entry]].Kind == OutlinePointKind.Heading)
                Keywords[Owners[entry]] = Keyword.Claim;
        }
        else if (point.Kind == OutlinePointKind.Heading)
        {
            Roles[entry] = OutlineRole.Section;
        }
        else
        {
            DecidePoint(entry, point.Text[_starts[entry]..]);
        }
    }

    /// <param name="text">The text of the point without its label.</param>
    private void DecidePoint(int entry, string text)
    {
        var owner = Owners[entry];
        var isBelowHeading = _points[owner].Kind == OutlinePointKind.Heading;
        if (isBelowHeading && _dividesChildren[owner])
            Keywords[owner] = Keyword.Claim;
        var isBelowStatement = Keywords[owner] is Keyword.Claim or Keyword.Premise or Keyword.Objection;
        var (side, isLeaf, asks) = (_sides[entry], !_hasChildren[entry], IsQuestion(text));
        var addresses = OutlineAddresses.In(text);
        if (isLeaf && (isBelowStatement || isBelowHeading) && (side == OutlineSide.Source || addresses.IsAll))
        {
            Roles[entry] = OutlineRole.Source;
            Addresses[entry] = addresses;
            IsSupported[owner] = true;
            return;
        }

        if (isLeaf && isBelowStatement && asks && side != OutlineSide.Against)
        {
            Roles[entry] = OutlineRole.Comment;
            return;
        }

        Roles[entry] = OutlineRole.Item;
        Keywords[entry] = Keywords[owner] switch
        {
            Keyword.None when asks && !_dividesChildren[entry] => Keyword.Question,
            Keyword.None or Keyword.Question => Keyword.Claim,
            _ when side == OutlineSide.Against || (side != OutlineSide.For && OutlineWords.IsContrast(text)) => Keyword.Objection,
            _ => Keyword.Premise,
        };
        // A source with points below it is a statement, and keeps its label.
        if (side == OutlineSide.Source)
            (text, addresses) = (_points[entry].Text, new OutlineAddresses(_points[entry].Text, addresses.Found, false));
        // Nothing is cited for a question; its addresses stay where they are. Elsewhere one alone is both text and source.
        if (Keywords[entry] == Keyword.Question)
            Addresses[entry] = new OutlineAddresses(text, null, false);
        else
            Addresses[entry] = addresses.IsAll ? addresses with { Text = text, IsAll = false } : addresses;
        IsSupported[entry] = Addresses[entry].Found is not null;
        IsSupported[owner] |= Keywords[entry] == Keyword.Premise;
    }

    private static bool IsMinus(char mark) => mark is '-' or '–' or '—' or '−';

    private static bool IsQuestion(string text) => text.AsSpan().TrimEnd("\"'”’»)]*_ ") is [.., '?' or '？' or '؟' or '\u037E'];
}
