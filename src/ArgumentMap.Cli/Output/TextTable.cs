using System.Text;
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
            var last = Array.FindLastIndex(row, cell => cell.Text.Length > 0);
            for (var i = 0; i <= last; i++)
            {
                if (i > 0)
                    writer.Write("  ");
                var blanks = new string(' ', _widths[i] - Columns(row[i].Text));
                var isRight = Array.IndexOf(right, i) >= 0;
                if (isRight)
                    writer.Write(blanks);
                writer.Write(Paint.With(row[i].Colour, row[i].Text, colour));
                if (!isRight && i < last)
                    writer.Write(blanks);
            }

            writer.Write('\n');
        }
    }

    private static int Columns(string text) => Ascii.IsValid(text) ? text.Length : new Segment(text).CellCount();
}
