using ArgumentMap.Limits;

namespace ArgumentMap.Formats.Cards;

/// <summary>A place in a picture, in units of SVG.</summary>
internal readonly record struct Area(int X, int Y, int Width, int Height)
{
    public int Right => X + Width;

    public int Bottom => Y + Height;
}

/// <summary>
/// Lays out trees of cards: what hangs below a card stands under it in one or more columns, in order from top to bottom and then from one
/// column to the next. For each card and each number of columns that its tree may take side by side, the arrangement of least height is
/// found from those of the cards below; at the top, the number that fits the wanted aspect best is chosen.
/// </summary>
/// <remarks>
/// All sizes are whole numbers, so that every machine gives the same. Takes time and memory linear in the number of cards, times some power
/// of the logarithm of the number of columns. The tree hangs as in P. Sbarski, T. van Gelder, K. Marriott, D. Prager and A. Bulka,
/// "Visualizing argument structure", 2008; that the columns are balanced over whole subtrees is our own.
/// </remarks>
internal sealed class TreeLayout
{
    /// <summary>Between the left edge of a card and that of the cards below it.</summary>
    public const int Indent = 26;

    public const int ColumnGap = 22;

    /// <summary>Between two cards, one below the other.</summary>
    public const int RowGap = 8;

    /// <summary>Between two trees, one below the other.</summary>
    public const int TreeGap = 22;

    /// <summary>Between a card and the first cards below it.</summary>
    public const int LevelGap = 14;

    /// <summary>Between a frame and the cards in it.</summary>
    public const int FramePadding = 8;

    /// <summary>The numbers of columns that are tried, ascending.</summary>
    private static readonly int[] Counts =
        [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 64, 96, 128, 192, 256, 384, 512];

    private readonly Effort _effort;
    private readonly Row[] _rows;
    private readonly List<Option> _options = [];
    private readonly List<Column> _columns = [];
    private int[] _heights = [];
    private int[] _needs = [];
    private (int Share, int End)[] _choices = [];

    private TreeLayout(Row[] rows, Effort effort) => (_rows, _effort) = (rows, effort);

    /// <param name="roots">What stands at the top.</param>
    /// <param name="sizeOf">Width and height of a card; of a frame those of its heading.</param>
    /// <param name="aspect">The wanted width of the picture by its height.</param>
    /// <param name="head">How much higher the picture is than the cards.</param>
    /// <returns>The cards, each before those within and below it, with their places; of a frame that of the whole frame.</returns>
    /// <exception cref="EffortSpentException">It takes more work than it may.</exception>
    public static List<(Card Card, Area Place)> Of(
        IReadOnlyList<Card> roots, Func<Card, (int Width, int Height)> sizeOf, double aspect, int head, Effort effort)
    {
        var cards = new List<Card>();
        var rows = new List<Row> { default };
        // Breadth first, so that the cards within or below each other card stand in one run.
        var top = rows[0];
        Add(roots, out top.Below);
        rows[0] = top;
        for (var i = 1; i < rows.Count; i++)
        {
            var row = rows[i];
            Add(cards[i - 1].Inside, out row.Inside);
            Add(cards[i - 1].Below, out row.Below);
            rows[i] = row;
        }

        var layout = new TreeLayout([.. rows], effort);
        var places = layout.Solve(aspect, head);
        return [.. cards.Zip(places.Skip(1))];

        void Add(IReadOnlyList<Card> of, out Run run)
        {
            effort.Spend(of.Count + 1);
            run = new Run(rows.Count, rows.Count + of.Count);
            foreach (var card in of)
            {
                cards.Add(card);
                var (width, height) = sizeOf(card);
                rows.Add(new Row { Width = width, Height = height });
            }
        }
    }

    private Area[] Solve(double aspect, int head)
    {
        for (var i = _rows.Length - 1; i >= 0; i--)
            FindOptions(i);
        var (best, cost) = (0, double.PositiveInfinity);
        for (var option = 0; option < _rows[0].Options; option++)
        {
            var (width, height) = (_options[_rows[0].First + option].Width, _options[_rows[0].First + option].Height);
            if (Math.Max(width / aspect, height + head) < cost)
                (best, cost) = (option, Math.Max(width / aspect, height + head));
        }

        return PlaceAll(best);
    }

    /// <summary>The option of a card for a number of columns: that for the greatest number it has no more than.</summary>
    private int OptionFor(int card, int columns)
    {
        var row = _rows[card];
        var option = row.Options - 1;
        while (option > 0 && Counts[option] > columns)
            option--;
        return row.First + option;
    }

    private void FindOptions(int card)
    {
        ref var row = ref _rows[card];
        row.First = _options.Count;
        row.Leaves = Math.Max(1, Math.Max(Leaves(row.Inside), Leaves(row.Below)));
        for (var i = 0; i < Counts.Length && Counts[i] <= row.Leaves; i++)
        {
            var option = OptionOf(card, Counts[i]);
            // More columns that do not make it lower only make it wider.
            if (i > 0 && _options[^1].Height <= option.Height)
                option = _options[^1];
            _options.Add(option);
            row.Options++;
        }
    }

    private int Leaves(Run run)
    {
        var leaves = 0;
        for (var i = run.First; i < run.End; i++)
            leaves += _rows[i].Leaves;
        return leaves;
    }

    private Option OptionOf(int card, int columns)
    {
        ref readonly var row = ref _rows[card];
        var option = new Option(columns, row.Width, row.Height);
        if (row.Inside.Count > 0)
        {
            var inside = Arrange(row.Inside, columns, RowGap);
            option.Width = Math.Max(row.Width, inside.Width + (2 * FramePadding));
            option.Height = row.Height + inside.Height + FramePadding;
        }

        option.Head = (option.Width, option.Height);
        if (row.Below.Count == 0)
            return option;
        var below = Arrange(row.Below, columns, card == 0 ? TreeGap : RowGap);
        option.Width = Math.Max(option.Width, (card == 0 ? 0 : Indent) + below.Width);
        option.Height += (card == 0 ? 0 : LevelGap) + below.Height;
        return option;
    }

    /// <summary>
    /// Distributes a run over columns, in order, so that the highest is as low as can be while all its trees together take no more than so
    /// many columns side by side; <see cref="_columns"/> has the result.
    /// </summary>
    private (int Width, int Height) Arrange(Run run, int most, int gap)
    {
        var shares = SharesOf(run, most);
        Measure(run, shares, gap);
        var (low, high) = (0, gap);
        for (var i = 0; i < run.Count; i++)
        {
            low = Math.Max(low, _heights[((shares - 1) * run.Count) + i]);
            high += _heights[((shares - 1) * run.Count) + i];
        }

        while (low < high)
        {
            _effort.Spend((long)run.Count * shares);
            var middle = low + ((high - low) / 2);
            if (Fill(run.Count, shares, middle) <= most)
                high = middle;
            else
                low = middle + 1;
        }

        Fill(run.Count, shares, high);
        return Collect(run, high, gap);
    }

    /// <summary>How many of <see cref="Counts"/> a column of a run may take: beyond that no tree of it has another arrangement.</summary>
    private int SharesOf(Run run, int most)
    {
        var shares = 1;
        for (var i = run.First; i < run.End; i++)
            shares = Math.Max(shares, _rows[i].Options);
        while (shares > 1 && Counts[shares - 1] > most)
            shares--;
        return shares;
    }

    /// <summary>By share and card: the height of its tree, with the gap below.</summary>
    private void Measure(Run run, int shares, int gap)
    {
        if (_heights.Length < shares * run.Count)
            _heights = new int[shares * run.Count];
        if (_needs.Length <= run.Count)
            (_needs, _choices) = (new int[run.Count + 1], new (int Share, int End)[run.Count + 1]);
        for (var share = 0; share < shares; share++)
        {
            for (var i = 0; i < run.Count; i++)
                _heights[(share * run.Count) + i] = _options[OptionFor(run.First + i, Counts[share])].Height + gap;
        }
    }

    /// <summary>
    /// The least number of columns in which all cards of a run find room below a height; <see cref="_choices"/> has, by the first card of a
    /// column, its share and where it ends. Each column takes as many cards as fit, since the fewer are left the fewer columns they need.
    /// </summary>
    private int Fill(int count, int shares, int limit)
    {
        Array.Fill(_needs, int.MaxValue / 2, 0, count);
        _needs[count] = 0;
        // All that matters for a card is known of those after it.
        Span<int> ends = stackalloc int[shares];
        Span<long> taken = stackalloc long[shares];
        ends.Fill(count);
        for (var first = count - 1; first >= 0; first--)
        {
            for (var share = 0; share < shares; share++)
            {
                var heights = _heights.AsSpan(share * count, count);
                taken[share] += heights[first];
                while (taken[share] > limit)
                    taken[share] -= heights[--ends[share]];
                var end = ends[share];
                if (end > first && Counts[share] + _needs[end] < _needs[first])
                    (_needs[first], _choices[first]) = (Counts[share] + _needs[end], (Counts[share], end));
            }
        }

        return _needs[0];
    }

    private (int Width, int Height) Collect(Run run, int limit, int gap)
    {
        _columns.Clear();
        var width = 0;
        for (var first = 0; first < run.Count;)
        {
            var (share, end) = _choices[first];
            var column = new Column(run.First + first, run.First + end, share, 0);
            for (var i = column.First; i < column.End; i++)
                column.Width = Math.Max(column.Width, _options[OptionFor(i, share)].Width);
            width += column.Width + (first > 0 ? ColumnGap : 0);
            _columns.Add(column);
            first = end;
        }

        return (width, limit - gap);
    }

    private Area[] PlaceAll(int best)
    {
        var places = new Area[_rows.Length];
        var chosen = new int[_rows.Length];
        chosen[0] = _rows[0].First + best;
        for (var card = 0; card < _rows.Length; card++)
        {
            var option = _options[chosen[card]];
            places[card] = places[card] with { Width = option.Head.Width, Height = option.Head.Height };
            var (x, y) = (places[card].X, places[card].Y);
            var row = _rows[card];
            if (row.Inside.Count > 0)
                PlaceRun(row.Inside, option.Columns, x + FramePadding, y + row.Height, RowGap);
            if (row.Below.Count > 0)
            {
                var isTop = card == 0;
                PlaceRun(
                    row.Below,
                    option.Columns,
                    x + (isTop ? 0 : Indent),
                    y + option.Head.Height + (isTop ? 0 : LevelGap),
                    isTop ? TreeGap : RowGap);
            }
        }

        return places;

        void PlaceRun(Run run, int most, int x, int y, int gap)
        {
            Arrange(run, most, gap);
            foreach (var column in _columns)
            {
                var at = y;
                for (var card = column.First; card < column.End; card++)
                {
                    chosen[card] = OptionFor(card, column.Share);
                    places[card] = new Area(x, at, 0, 0);
                    at += _options[chosen[card]].Height + gap;
                }

                x += column.Width + ColumnGap;
            }
        }
    }

    /// <summary>Cards that stand in a run, from the first up to the end.</summary>
    private readonly record struct Run(int First, int End)
    {
        public int Count => End - First;
    }

    /// <summary>A card: its own size, what is within and below it, and where its options stand.</summary>
    private struct Row
    {
        public int Width;
        public int Height;
        public Run Inside;
        public Run Below;
        public int First;
        public int Options;

        /// <summary>The number of columns beyond which its tree cannot get lower.</summary>
        public int Leaves;
    }

    /// <summary>The best arrangement of a tree within a number of columns, and its size.</summary>
    private record struct Option(int Columns, int Width, int Height)
    {
        /// <summary>The size of the card itself, of a frame that of the whole frame.</summary>
        public (int Width, int Height) Head { get; set; }
    }

    /// <summary>A column of cards, from the first up to the end, and how many columns each of their trees may take.</summary>
    private record struct Column(int First, int End, int Share, int Width);
}
