using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Csv;

/// <summary>Tables of a map: its statements in text order, or the answers to its questions by what bears on them.</summary>
/// <remarks>Left out: sections, tags, properties other than relevance, the settings of the map, and what does not fit into the table.</remarks>
internal sealed class CsvFormat : MapFormat
{
    public override string Name => "csv";

    public override string MediaType => "text/csv";

    public override string Extension => ".csv";

    public override string Description => "the statements, or the answers to a question, as a table for spreadsheets";

    public override MapFeatures Keeps => MapFeatures.Ratings;

    public override ImmutableArray<RenderOption> Options { get; } =
        [.. RenderOption.OfScores, RenderOption.Focus, RenderOption.Depth, RenderOption.Only, RenderOption.Table];

    protected internal override Diagnostic? Unfit(ArgumentGraph graph, RenderOptions options) =>
        options.Table == TableKind.Answers && graph.NodesOf(NodeKind.Question).IsEmpty
            ? OptionCheck.Unfit(graph, "The map has no question whose answers a table could show. Write 'question: …' above its answers.")
            : null;

    protected override Diagnostic? WriteWithin(MapView view, Stream stream)
    {
        var output = new CsvOutput(stream);
        if (view.Options.Table == TableKind.Answers)
            new AnswersTable(view, output).Write();
        else
            StatementsTable.Write(view, output);
        output.Flush();
        return null;
    }
}
