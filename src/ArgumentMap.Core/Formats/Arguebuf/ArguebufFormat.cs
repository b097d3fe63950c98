using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Exchange;
using ArgumentMap.Graph;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Arguebuf;

/// <summary>Graphs of arguebuf in JSON: atoms and schemes in a table by id, with resources that texts are taken from.</summary>
internal sealed class ArguebufFormat : MapFormat, IReadableFormat
{
    public override string Name => "arguebuf";

    public override string MediaType => "application/vnd.arguebuf";

    public override string Extension => ".arguebuf.json";

    public override string Description => "graphs of arguebuf, for programs that mine and compare arguments";

    public override MapFeatures Keeps => MapFeatures.Title | MapFeatures.Settings | MapFeatures.Sources | MapFeatures.Locators
        | MapFeatures.Arguments | MapFeatures.Undercuts | MapFeatures.Ratings | MapFeatures.Schemes | MapFeatures.Tags
        | MapFeatures.Properties | MapFeatures.Paragraphs;

    string IReadableFormat.FileEnding => ".json";

    bool IReadableFormat.Recognizes(string text) => ForeignJson.Looks(text, members =>
        members is { HasNodeTable: true } && (members.Names.Contains("edges") || members.OfNode.Contains("atom")));

    ArgumentGraph IReadableFormat.Read(SourceText source, DiagnosticBag diagnostics, LossList losses, Effort effort) =>
        ArguebufReader.Read(source, diagnostics, losses, effort);

    protected override Diagnostic? WriteWithin(MapView view, Stream stream)
    {
        ArguebufWriter.Write(view.Graph, stream);
        return null;
    }
}
