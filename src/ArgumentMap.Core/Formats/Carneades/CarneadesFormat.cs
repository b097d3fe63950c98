using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Carneades;

/// <summary>Argument graphs of Carneades 4 in YAML: statements, arguments, issues and assumptions.</summary>
internal sealed class CarneadesFormat : IReadableFormat
{
    private static readonly string[] Names = ["statements:", "arguments:", "issues:", "argument_schemes:"];

    public string Name => "carneades";

    public string Description => "argument graphs of Carneades 4";

    public string Extension => ".carneades.yml";

    string IReadableFormat.FileEnding => ".yml";

    bool IReadableFormat.Recognizes(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            foreach (var name in Names)
            {
                if (line.StartsWith(name))
                    return true;
            }
        }

        return false;
    }

    ArgumentGraph IReadableFormat.Read(SourceText source, DiagnosticBag diagnostics, LossList losses, Effort effort) =>
        CarneadesReader.Read(source, diagnostics, losses, effort);
}
