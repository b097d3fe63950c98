using System.Buffers;
using Spectre.Console.Rendering;

namespace ArgumentMap.Cli.Output;

/// <summary>One field of a table.</summary>
/// <param name="Colour">SGR code; null for none.</param>
internal readonly record struct Cell(string Text, string? Colour = null)
{
    /// <summary>Columns that the text takes on a terminal; set by the table.</summary>
    public int Width { get; init; }

    public static implicit operator Cell(string text) => new(text);
}

/// <summary>A table with aligned columns, two blanks apart, and no trailing blanks.</summary>
/// <param name="right">Indexes of the columns that are aligned to the right.</param>
internal sealed class TextTable(bool colour, params int[] right)
{
    /// <summary>Characters that take one column, for a fast path: those of the tables themselves and of most ids.</summary>
    private static readonly SearchValues<char> Narrow = SearchValues.Create(
        [.. Enumerable.Range(' ', 0x5F).Select(c => (char)c), .. Enumerable.Range(0x2588, 8).Select(c => (char)c), '±', '→', '−', '…']);

    private readonly List<(Cell[] Cells, int Filled)> _rows = [];
    private readonly List<int> _widths = [];

    public void Add(params Cell[] row)
    {
        var filled = 0;
        for (var i = 0; i < row.Length; i++)
        {
            if (i == _widths.Count)
                _widths.Add(0);
            if (row[i].Text.Length == 0)
                continue;
            row[i] = row[i] with { Width = Columns(row[i].Text) };
            _widths[i] = Math.Max(_widths[i], row[i].Width);
            filled = i + 1;
        }

        _rows.Add((row, filled));
    }

    public void Print(TextWriter writer)
    {
        foreach (var (cells, filled) in _rows)
        {
            for (var i = 0; i < filled; i++)
            {
                if (i > 0)
                    writer.Write("  ");
                var (cell, isLast) = (cells[i], i == filled - 1);
                var isRight = Array.IndexOf(right, i) >= 0;
                if (isRight)
                    Repeat(writer, _widths[i] - cell.Width);
                writer.Write(Paint.With(cell.Colour, isLast ? cell.Text.TrimEnd() : cell.Text, colour));
                if (!isRight && !isLast)
                    Repeat(writer, _widths[i] - cell.Width);
            }

            writer.Write('\n');
        }
    }

    private static void Repeat(TextWriter writer, int blanks)
    {
        for (; blanks > 0; blanks--)
            writer.Write(' ');
    }

    /// <summary>How many columns a text takes on a terminal.</summary>
    private static int Columns(string text) => text.AsSpan().ContainsAnyExcept(Narrow) ? new Segment(text).CellCount() : text.Length;
}
