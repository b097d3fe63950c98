using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Exchange;
using ArgumentMap.Graph;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Sadface;

/// <summary>SADFace, a small format of argument graphs in JSON: atoms, schemes and edges.</summary>
internal sealed class SadfaceFormat : IReadableFormat
{
    public string Name => "sadface";

    public string Description => "SADFace, a small format of argument graphs (Monkeypuzzle)";

    public string Extension => ".sadface.json";

    string IReadableFormat.FileEnding => ".json";

    bool IReadableFormat.Recognizes(string text) => ForeignJson.Looks(text, members =>
        members is { HasNodeTable: false } && members.Names.Contains("edges") && members.OfNode.Contains("id")
            && members.OfNode.Contains("type"));

    ArgumentGraph IReadableFormat.Read(SourceText source, DiagnosticBag diagnostics, LossList losses, Effort effort) =>
        SadfaceReader.Read(source, diagnostics, losses, effort);
}
