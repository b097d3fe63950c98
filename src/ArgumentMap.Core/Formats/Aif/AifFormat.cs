using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Exchange;
using ArgumentMap.Graph;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Aif;

/// <summary>
/// The Argument Interchange Format in JSON, as AIFdb and OVA have it: I-nodes and, between them, inferences (RA) and conflicts (CA).
/// </summary>
/// <param name="isExtended">Whether it is xAIF, in which the graph is a member beside what other tools add.</param>
internal sealed class AifFormat(bool isExtended) : MapFormat, IReadableFormat
{
    public override string Name => isExtended ? "xaif" : "aif";

    public override string MediaType => isExtended ? "application/vnd.xaif" : "application/vnd.aif";

    public override string Extension => isExtended ? ".xaif.json" : ".aif.json";

    public override string Description => isExtended
        ? "xAIF, the Argument Interchange Format that text analysis hands on"
        : "the Argument Interchange Format (AIFdb, OVA)";

    public override MapFeatures Keeps => MapFeatures.Arguments | MapFeatures.Undercuts | MapFeatures.CitationUndercuts
        | MapFeatures.Schemes | MapFeatures.Tags | MapFeatures.Paragraphs;

    string IReadableFormat.FileEnding => ".json";

    bool IReadableFormat.Recognizes(string text) => ForeignJson.Looks(text, members => isExtended
        ? members.Names.Contains("AIF")
        : members.Names.Contains("edges") && members.OfNode.Contains("nodeID"));

    ArgumentGraph IReadableFormat.Read(SourceText source, DiagnosticBag diagnostics, LossList losses, Effort effort) =>
        AifReader.Read(source, isExtended, diagnostics, losses, effort);

    protected override Diagnostic? WriteWithin(MapView view, Stream stream)
    {
        AifWriter.Write(view.Graph, isExtended, stream);
        return null;
    }
}
