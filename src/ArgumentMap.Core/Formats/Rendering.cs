using System.Text;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Formats;

/// <summary>A map in a format, or why there is none.</summary>
public sealed record Rendering
{
    /// <summary>Without byte order mark; empty where there is a problem.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; private init; }

    /// <summary>Why the map could not be written; null where it was.</summary>
    public Diagnostic? Problem { get; private init; }

    /// <summary>The same as a string.</summary>
    public string Text => Encoding.UTF8.GetString(Utf8.Span);

    /// <param name="write">Says why nothing was written; null where all was.</param>
    internal static Rendering Of(Func<Stream, Diagnostic?> write)
    {
        using var stream = new MemoryStream();
        return write(stream) is { } problem
            ? new Rendering { Problem = problem }
            : new Rendering { Utf8 = stream.GetBuffer().AsMemory(0, (int)stream.Length) };
    }
}
