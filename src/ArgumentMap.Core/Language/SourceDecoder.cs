using System.Buffers;
using System.Globalization;
using System.Text;
using ArgumentMap.Diagnostics;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Language;

/// <summary>Decodes the bytes of a file. Invalid bytes are reported and become U+FFFD; the rest is read.</summary>
internal static class SourceDecoder
{
    /// <summary>Number of bytes inspected to recognize files that are not text.</summary>
    private const int Sample = 8_192;

    /// <summary>Control characters that stand in no text.</summary>
    private static readonly SearchValues<byte> Strange =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(b => (byte)b).Except("\t\n\f\r"u8.ToArray())]);

    /// <summary>The text of a file; empty where it was rejected or could not be read.</summary>
    public static SourceText Decode(in FileContent content, string path, MapLimits limits, DiagnosticBag diagnostics)
    {
        if (content.Problem is { } problem)
            return Rejected(path, TextDiagnostics.UnreadableFile, $"The file '{path}' {problem}.", diagnostics);
        if (content.Text is not { } text)
            return Decode(content.Bytes.Span, path, limits, diagnostics);
        return text.Length > limits.FileLength
            ? Rejected(path, SizeDiagnostics.FileTooLarge, TooLarge(text.Length, limits), diagnostics)
            : new SourceText(text, path);
    }

    /// <summary>The text without its byte order mark; empty where the file was rejected.</summary>
    public static SourceText Decode(ReadOnlySpan<byte> bytes, string path, MapLimits limits, DiagnosticBag diagnostics)
    {
        if (bytes.Length > limits.FileLength)
            return Rejected(path, SizeDiagnostics.FileTooLarge, TooLarge(bytes.Length, limits), diagnostics);
        if (WhyNotText(bytes) is { } reason)
            return Rejected(path, TextDiagnostics.NotText, reason, diagnostics);
        var preamble = bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var source = new SourceText(Encoding.UTF8.GetString(bytes[preamble..]), path);
        if (source.Text.Contains('\uFFFD', StringComparison.Ordinal))
            ReportBadBytes(bytes, preamble, source, diagnostics);
        return source;
    }

    private static SourceText Rejected(string path, DiagnosticDescriptor descriptor, string message, DiagnosticBag diagnostics)
    {
        var empty = new SourceText("", path);
        diagnostics.Add(new Diagnostic(descriptor, message, new SourceLocation(empty, default)));
        return empty;
    }

    private static string TooLarge(long length, MapLimits limits) => string.Create(
        CultureInfo.InvariantCulture,
        $"The file has {length:N0} bytes; at most {limits.FileLength:N0} are read. Divide it and include the parts.");

    private static string? WhyNotText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return "The file is encoded in UTF-16. Save it as UTF-8.";
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var strange = 0;
        for (var rest = sample; rest.IndexOfAny(Strange) is >= 0 and var at; rest = rest[(at + 1)..])
            strange++;
        return strange > 0 && strange * 20 > sample.Length && sample.Length >= 16
            ? "The file contains binary data, not text. A map is a text file in UTF-8."
            : null;
    }

    private static void ReportBadBytes(ReadOnlySpan<byte> bytes, int start, SourceText source, DiagnosticBag diagnostics)
    {
        var (offset, position) = (start, 0);
        while (offset < bytes.Length)
        {
            var status = Rune.DecodeFromUtf8(bytes[offset..], out var rune, out var used);
            if (status != OperationStatus.Done)
            {
                var shown = string.Join(
                    ' ',
                    bytes.Slice(offset, used).ToArray().Select(b => b.ToString("X2", CultureInfo.InvariantCulture)));
                var message = string.Create(
                    CultureInfo.InvariantCulture,
                    $"Byte {offset + 1} of the file ({shown}) is not valid UTF-8. Save the file as UTF-8.");
                diagnostics.Add(
                    new Diagnostic(TextDiagnostics.InvalidUtf8, message, new SourceLocation(source, new TextSpan(position, 1))));
            }

            offset += used;
            position += rune.Utf16SequenceLength;
        }
    }
}
