using System.Text;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Formats;

/// <summary>A map written in a format, or the reason why it could not be written.</summary>
public sealed record Rendering
{
    /// <summary>The text in UTF-8 without a byte order mark; empty where there is a problem.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; private init; }

    /// <summary>Why the map could not be written; null where it was.</summary>
    public Diagnostic? Problem { get; private init; }

    /// <summary>The text as a string.</summary>
    public string Text => Encoding.UTF8.GetString(Utf8.Span);

    /// <param name="write">Writes the map and returns null, or returns the reason why nothing was written.</param>
    internal static Rendering Of(Func<Stream, Diagnostic?> write)
    {
        using var stream = new MemoryStream();
        return write(stream) is { } problem
            ? new Rendering { Problem = problem }
            : new Rendering { Utf8 = stream.GetBuffer().AsMemory(0, (int)stream.Length) };
    }
}
