using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Argdown;

/// <summary>Argdown, a language for argumentation in the style of Markdown.</summary>
internal sealed class ArgdownFormat : MapFormat, IReadableFormat
{
    public override string Name => "argdown";

    public override string MediaType => "text/vnd.argdown";

    public override string Extension => ".argdown";

    public override string Description => "Argdown, arguments in the style of Markdown";

    public override MapFeatures Keeps => MapFeatures.Title | MapFeatures.Settings | MapFeatures.Sections | MapFeatures.Sources
        | MapFeatures.Arguments
        | MapFeatures.Undercuts | MapFeatures.CitationUndercuts | MapFeatures.Ratings | MapFeatures.Schemes | MapFeatures.Tags
        | MapFeatures.Properties;

    /// <summary>Any text can be Argdown; this is for what comes without a name and begins with what no map has.</summary>
    bool IReadableFormat.Recognizes(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("===")
            || (ArgdownElements.TryTitle(start, out _, out _, out _, out var isDefinition) && isDefinition);
    }

    ArgumentGraph IReadableFormat.Read(SourceText source, DiagnosticBag diagnostics, LossList losses, Effort effort) =>
        ArgdownGraph.Read(source, diagnostics, losses, effort);

    protected override Diagnostic? WriteWithin(MapView view, Stream stream)
    {
        ArgdownWriter.Write(view.Graph, stream);
        return null;
    }
}
