using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Kialo;

/// <summary>
/// A discussion of Kialo as it is exported as text: numbered claims, each for or against the one whose number it continues.
/// </summary>
internal sealed class KialoFormat : IReadableFormat
{
    public string Name => "kialo";

    public string Description => "a discussion of Kialo, exported as text";

    public string Extension => ".kialo.txt";

    string IReadableFormat.FileEnding => ".txt";

    bool IReadableFormat.Recognizes(string text)
    {
        var span = text.AsSpan().TrimStart();
        if (span.StartsWith(KialoReader.Title))
            return true;
        var end = span.IndexOf('\n');
        return KialoLine.Read(end < 0 ? span : span[..end], 0).Number is "1." or "1";
    }

    ArgumentGraph IReadableFormat.Read(SourceText source, DiagnosticBag diagnostics, LossList losses, Effort effort) =>
        KialoReader.Read(source, diagnostics, losses, effort);
}
