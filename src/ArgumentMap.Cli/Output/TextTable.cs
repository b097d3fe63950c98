namespace ArgumentMap.Cli.Output;

/// <summary>One field of a table.</summary>
/// <param name="Colour">SGR code; null for none.</param>
internal readonly record struct Cell(string Text, string? Colour = null)
{
    /// <summary>Columns that the text takes; known to the table.</summary>
    public int Width { get; init; }

    /// <summary>Characters at the end of the text that are shown less bright, such as an id.</summary>
    public int Faint { get; init; }

    /// <summary>What stands before the first line of a text that is broken; the others line up after it.</summary>
    public string Lead { get; init; } = "";

    public static implicit operator Cell(string text) => new(text);
}

/// <summary>Columns that line up, two blanks apart, without blanks at the end of a line.</summary>
/// <param name="right">Columns whose text is set to the right.</param>
internal sealed class TextTable(bool colour, params int[] right)
{
    /// <summary>Columns of the terminal below which a text is not worth breaking; it then gets lines of its own above its row.</summary>
    private const int DefaultLeastRoom = 40;

    /// <summary>Blanks before a row whose text stands above it.</summary>
    private const int Indent = 4;

    private readonly List<(Cell[] Cells, int Filled)> _rows = [];
    private readonly List<int> _widths = [];

    /// <summary>
    /// The column whose texts are broken into lines, or put above their rows, where the table would be wider than
    /// <see cref="Width"/>; -1 for none.
    /// </summary>
    public int Broken { get; init; } = -1;

    /// <summary>The least columns for the broken texts; with less, they stand above their rows.</summary>
    public int LeastRoom { get; init; } = DefaultLeastRoom;

    /// <summary>Columns of the terminal that the table may take.</summary>
    public int Width { get; init; } = int.MaxValue;

    public void Add(params Cell[] row)
    {
        var filled = 0;
        for (var i = 0; i < row.Length; i++)
        {
            if (i == _widths.Count)
                _widths.Add(0);
            if (row[i].Text.Length == 0)
                continue;
            row[i] = row[i] with { Width = TextLines.Columns(row[i].Lead) + TextLines.Columns(row[i].Text) };
            _widths[i] = Math.Max(_widths[i], row[i].Width);
            filled = i + 1;
        }

        _rows.Add((row, filled));
    }

    public void Print(TextWriter writer)
    {
        var room = int.MaxValue;
        if (Broken >= 0 && Broken < _widths.Count)
        {
            room = Width - (_widths.Sum() - _widths[Broken] + (2 * (_widths.Count - 1)));
            if (room < LeastRoom && room < _widths[Broken])
            {
                PrintStacked(writer);
                return;
            }

            _widths[Broken] = Math.Min(_widths[Broken], room);
        }

        foreach (var (cells, filled) in _rows)
        {
            if (Broken < 0 || Broken >= filled || cells[Broken].Width <= room)
                Print(writer, cells, filled);
            else
                PrintBroken(writer, cells, filled, room);
        }
    }

    private void PrintBroken(TextWriter writer, Cell[] cells, int filled, int room)
    {
        var text = cells[Broken];
        var lead = TextLines.Columns(text.Lead);
        var lines = TextLines.Of(text.Text, Math.Max(1, room - lead));
        cells[Broken] = new Cell(lines[0], text.Colour) { Width = lead + TextLines.Columns(lines[0]), Lead = text.Lead };
        Print(writer, cells, filled);
        var before = _widths.Take(Broken).Sum() + (2 * Broken) + lead;
        for (var i = 1; i < lines.Count; i++)
        {
            Repeat(writer, before);
            writer.Write(Painted(lines[i], text.Colour, i == lines.Count - 1 ? text.Faint : 0) + "\n");
        }
    }

    /// <summary>Each text on lines of its own, the rest of its row below it.</summary>
    private void PrintStacked(TextWriter writer)
    {
        var isWide = Indent + _widths.Sum() - _widths[Broken] + (2 * (_widths.Count - 2)) > Width;
        foreach (var (cells, filled) in _rows)
        {
            if (Broken < filled && cells[Broken].Text.Length > 0)
            {
                var text = cells[Broken];
                var lead = TextLines.Columns(text.Lead);
                var lines = TextLines.Of(text.Text, Math.Max(1, Width - lead));
                for (var i = 0; i < lines.Count; i++)
                    writer.Write((i == 0 ? text.Lead : new string(' ', lead))
                        + Painted(lines[i], text.Colour, i == lines.Count - 1 ? text.Faint : 0) + "\n");
            }

            var rest = cells.Where((cell, column) => column != Broken && cell.Text.Length > 0).ToList();
            if (rest.Count == 0)
                continue;
            if (isWide)
            {
                foreach (var line in TextLines.Of(string.Join(", ", rest.Select(cell => cell.Text.Trim())), Width - Indent))
                    writer.Write(new string(' ', Indent) + line + "\n");
            }
            else
            {
                Repeat(writer, Indent);
                Print(writer, cells, filled, except: Broken);
            }
        }
    }

    private void Print(TextWriter writer, Cell[] cells, int filled, int except = -1)
    {
        var isFirst = true;
        for (var i = 0; i < filled; i++)
        {
            if (i == except)
                continue;
            if (!isFirst)
                writer.Write("  ");
            isFirst = false;
            var (cell, isLast) = (cells[i], i == filled - 1);
            var isRight = Array.IndexOf(right, i) >= 0;
            if (isRight)
                Repeat(writer, _widths[i] - cell.Width);
            writer.Write(cell.Lead);
            writer.Write(Painted(isLast ? cell.Text.TrimEnd() : cell.Text, cell.Colour, cell.Faint));
            if (!isRight && !isLast)
                Repeat(writer, _widths[i] - cell.Width);
        }

        writer.Write('\n');
    }

    private string Painted(string text, string? code, int faint) => faint == 0 || !colour || faint > text.Length
        ? Paint.With(code, text, colour)
        : Paint.With(code, text[..^faint], colour) + Paint.With(Paint.Faint, text[^faint..], colour);

    private static void Repeat(TextWriter writer, int blanks)
    {
        for (; blanks > 0; blanks--)
            writer.Write(' ');
    }
}
