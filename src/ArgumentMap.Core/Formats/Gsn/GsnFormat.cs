using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Gsn;

/// <summary>Goal Structuring Notation in YAML, as gsn2x reads it.</summary>
internal sealed class GsnFormat : MapFormat, IReadableFormat
{
    public override string Name => "gsn";

    public override string MediaType => "application/vnd.gsn";

    public override string Extension => ".gsn.yaml";

    public override string Description => "Goal Structuring Notation, for gsn2x";

    public override MapFeatures Keeps => MapFeatures.Title | MapFeatures.Sources | MapFeatures.Arguments | MapFeatures.Undercuts
        | MapFeatures.Ratings | MapFeatures.Schemes | MapFeatures.Tags | MapFeatures.Properties | MapFeatures.Paragraphs;

    string IReadableFormat.FileEnding => ".yaml";

    bool IReadableFormat.Recognizes(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var end = line.IndexOf(':');
            if (end > 0 && (line.StartsWith("module:") || GsnElements.TypeOf(line[..end].Trim('"').ToString()) is not null)
                && line[0] is not (' ' or '#' or '-'))
                return true;
        }

        return false;
    }

    ArgumentGraph IReadableFormat.Read(SourceText source, DiagnosticBag diagnostics, LossList losses, Effort effort) =>
        GsnReader.Read(source, diagnostics, losses, effort);

    protected override Diagnostic? WriteWithin(MapView view, Stream stream)
    {
        GsnWriter.Write(view.Graph, stream);
        return null;
    }
}
