using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Exchange;
using ArgumentMap.Graph;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Json;

/// <summary>The project's JSON (docs/json.md). Readers of version 1 read every later document of version 1.</summary>
public sealed class JsonFormat : MapFormat, IComparisonFormat, IReadableFormat
{
    /// <summary>The value of <c>format</c> that identifies a map.</summary>
    public const string Marker = "argument-map";

    public const int Version = 1;

    public override string Name => "json";

    public override string MediaType => "application/json";

    public override string Extension => ".json";

    public override string Description => "the whole map for programs, which is read back";

    public override ImmutableArray<RenderOption> Options => RenderOption.OfScores;

    public ImmutableArray<RenderOption> ComparisonOptions => RenderOption.OfComparisons;

    protected override Diagnostic? WriteWithin(MapView view, Stream stream)
    {
        JsonRenderer.Render(view, stream);
        return null;
    }

    public Diagnostic? WriteComparison(ComparisonView view, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(view);
        ComparisonJson.Write(stream, view.Comparison);
        return null;
    }

    public override MapFeatures Keeps => MapFeatures.All;

    bool IReadableFormat.Recognizes(string text) => ForeignJson.Looks(text, members => members.Names.Contains("format"));

    ArgumentGraph IReadableFormat.Read(SourceText source, DiagnosticBag diagnostics, LossList losses, Effort effort) =>
        JsonGraphReader.Read(source, diagnostics, effort);
}
