using System.Buffers;
using Spectre.Console.Rendering;

namespace ArgumentMap.Cli.Output;

/// <summary>One field of a table.</summary>
/// <param name="Colour">SGR code; null for none.</param>
internal readonly record struct Cell(string Text, string? Colour = null)
{
    public static implicit operator Cell(string text) => new(text);
}

/// <summary>Columns that line up, two blanks apart, without blanks at the end of a line.</summary>
/// <param name="right">Columns whose text is set to the right.</param>
internal sealed class TextTable(bool colour, params int[] right)
{
    /// <summary>Characters of one column, for a short way: those of the tables themselves and of most ids.</summary>
    private static readonly SearchValues<char> Narrow = SearchValues.Create(
        [.. Enumerable.Range(' ', 0x5F).Select(c => (char)c), .. Enumerable.Range(0x2588, 8).Select(c => (char)c), '±', '→', '−', '…']);

    private readonly List<Cell[]> _rows = [];
    private readonly List<int> _widths = [];

    public void Add(params Cell[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (i == _widths.Count)
                _widths.Add(0);
            _widths[i] = Math.Max(_widths[i], Columns(row[i].Text));
        }

        _rows.Add(row);
    }

    public void Print(TextWriter writer)
    {
        foreach (var row in _rows)
        {
            var last = row.Length - 1;
            while (last >= 0 && row[last].Text.Length == 0)
                last--;
            for (var i = 0; i <= last; i++)
            {
                if (i > 0)
                    writer.Write("  ");
                var isRight = Array.IndexOf(right, i) >= 0;
                var blanks = isRight || i < last ? _widths[i] - Columns(row[i].Text) : 0;
                if (isRight)
                    Repeat(writer, blanks);
                writer.Write(Paint.With(row[i].Colour, i < last ? row[i].Text : row[i].Text.TrimEnd(), colour));
                if (!isRight)
                    Repeat(writer, blanks);
            }

            writer.Write('\n');
        }
    }

    private static void Repeat(TextWriter writer, int blanks)
    {
        for (; blanks > 0; blanks--)
            writer.Write(' ');
    }

    /// <summary>Columns that a text takes on a terminal.</summary>
    private static int Columns(string text) => text.AsSpan().ContainsAnyExcept(Narrow) ? new Segment(text).CellCount() : text.Length;
}
