using System.Buffers;
using System.Globalization;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Csv;

/// <summary>Writes rows of cells (RFC 4180, but with LF).</summary>
internal sealed class CsvOutput(Stream stream)
{
    /// <summary>As many digits behind the point as JSON has.</summary>
    private const string StrengthFormat = "0.#########";

    /// <summary>Digits of a strength, where its verdict is seen in so few.</summary>
    private const int Digits = 6;

    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    /// <summary>Characters at the start of a cell that would make spreadsheets run it as a formula.</summary>
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r");

    private readonly Utf8Output _output = new(stream);
    private bool _isInRow;

    public void Cell(ReadOnlySpan<char> text)
    {
        if (_isInRow)
            _output.Write((byte)',');
        _isInRow = true;
        var isQuoted = text.ContainsAny(Quoted);
        if (isQuoted)
            _output.Write((byte)'"');
        if (!text.IsEmpty && FormulaStarts.Contains(text[0]))
            _output.Write((byte)'\'');
        for (var quote = text.IndexOf('"'); quote >= 0; quote = text.IndexOf('"'))
        {
            _output.Write(text[..(quote + 1)]);
            _output.Write((byte)'"');
            text = text[(quote + 1)..];
        }

        _output.Write(text);
        if (isQuoted)
            _output.Write((byte)'"');
    }

    /// <summary>Kind, text, id, rating, strength and verdict of an item; the last two are empty where no scores are shown.</summary>
    public void Item(MapView view, int index, ReadOnlySpan<char> text)
    {
        var node = view.Graph.Nodes[index];
        Cell(node.Kind.Name());
        Cell(text);
        Cell(node.Id);
        Cell(node.Rating?.Notation);
        if (view.Scores is not { } scores)
        {
            Cell("");
            Cell("");
            return;
        }

        var score = scores.Nodes[index];
        Cell(score.Counts ? Math.Round(score.Strength, scores.Bounds.DigitsOf(score.Strength, Digits))
            .ToString(StrengthFormat, CultureInfo.InvariantCulture) : "");
        Cell(!score.Counts ? score.Presence.Name() : node.Kind.IsStatement() ? score.Verdict.Name() : "");
    }

    public void EndRow()
    {
        _output.Write((byte)'\n');
        _isInRow = false;
    }

    public void Flush() => _output.Flush();
}
