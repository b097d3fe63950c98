using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;

namespace ArgumentMap.Formats.Csv;

/// <summary>The statements of a map as a table (RFC 4180, but with LF), in text order.</summary>
internal sealed class CsvFormat : MapFormat
{
    /// <summary>As many digits behind the point as JSON has.</summary>
    private const string StrengthFormat = "0.#########";

    /// <summary>Digits of a strength, where its verdict is seen in so few.</summary>
    private const int Digits = 6;

    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    /// <summary>Characters at the start of a cell that would make spreadsheets run it as a formula.</summary>
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r");

    public override string Name => "csv";

    public override string MediaType => "text/csv";

    public override string Extension => ".csv";

    public override string Description => "the statements as a table for spreadsheets";

    public override MapFeatures Keeps => MapFeatures.Ratings;

    public override ImmutableArray<RenderOption> Options => RenderOption.OfScores;

    protected override Diagnostic? WriteWithin(MapView view, Stream stream)
    {
        var output = new Utf8Output(stream);
        output.Write("kind,text,id,rating,strength,verdict,parent\n"u8);
        var parents = ParentsIn(view.Graph);
        for (var node = 0; node < view.Graph.Nodes.Length; node++)
        {
            if (view.Graph.Nodes[node].Kind.IsStatement())
                Row(output, view.Graph.Nodes[node], view.Scores?.Nodes[node], view.Scores?.Bounds ?? VerdictBounds.Default, parents[node]);
        }

        output.Flush();
        return null;
    }

    private static void Row(Utf8Output output, Node node, NodeScore? score, VerdictBounds bounds, string parent)
    {
        output.Write(node.Kind.Name());
        Cell(output, node.Text.Span);
        Cell(output, node.Id);
        Cell(output, node.Rating?.Notation);
        Cell(output, score is { Counts: true } counted ? Math.Round(counted.Strength, bounds.DigitsOf(counted.Strength, Digits))
            .ToString(StrengthFormat, CultureInfo.InvariantCulture) : "");
        Cell(output, score is null ? "" : score.Value.Counts ? score.Value.Verdict.Name() : score.Value.Presence.Name());
        Cell(output, parent);
        output.Write((byte)'\n');
    }

    private static void Cell(Utf8Output output, ReadOnlySpan<char> text)
    {
        output.Write((byte)',');
        var isQuoted = text.ContainsAny(Quoted);
        if (isQuoted)
            output.Write((byte)'"');
        if (!text.IsEmpty && FormulaStarts.Contains(text[0]))
            output.Write((byte)'\'');
        for (var quote = text.IndexOf('"'); quote >= 0; quote = text.IndexOf('"'))
        {
            output.Write(text[..(quote + 1)]);
            output.Write((byte)'"');
            text = text[(quote + 1)..];
        }

        output.Write(text);
        if (isQuoted)
            output.Write((byte)'"');
    }

    /// <summary>By node: the id of the item that it is declared under; empty at the top.</summary>
    private static string[] ParentsIn(ArgumentGraph graph)
    {
        var homes = Homes.Of(graph);
        // An undercut is declared under the premise whose step it attacks.
        var premises = homes.Links
            .Where(link => link.Step >= 0)
            .DistinctBy(link => link.Step)
            .ToDictionary(link => link.Step, link => link.Item);
        var parents = new string[graph.Nodes.Length];
        for (var node = 0; node < parents.Length; node++)
        {
            var parent = homes[node] >= 0 ? homes.Links[homes[node]].Target : -1;
            parents[node] = parent < 0 ? "" : graph.Nodes[premises.GetValueOrDefault(parent, parent)].Id;
        }

        return parents;
    }
}
