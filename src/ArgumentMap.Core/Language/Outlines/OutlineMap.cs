using System.Globalization;
using System.Text;
using ArgumentMap.Diagnostics;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Language.Outlines;

/// <summary>A map to start from, made of a Markdown list or an indented text.</summary>
/// <param name="Text">The map in canonical form; null where the outline could not be read.</param>
/// <param name="Problem">What is wrong with the outline; empty where it could be read.</param>
internal sealed record OutlineMap(string? Text, string Problem)
{
    /// <param name="path">Name of the outline, for messages.</param>
    /// <param name="title">The title of the map; null for that of the outline.</param>
    public static OutlineMap Of(ReadOnlySpan<byte> utf8, string path, string? title, MapLimits limits)
    {
        var diagnostics = new DiagnosticBag(1);
        var source = SourceDecoder.Decode(utf8, path, limits, diagnostics);
        CharacterCheck.Run(source, diagnostics);
        if (diagnostics.ToSorted([source]) is [var first, ..])
            return Failed(first);
        if (TooLong(source, limits) is { } tooLong)
            return Failed(tooLong);
        var outline = Outline.Of(source);
        var writer = new OutlineWriter(outline, new OutlineRoles(outline), title);
        if (writer.WriteAll(limits.Depth) is { } tooDeep)
        {
            return Failed(new Diagnostic(
                SizeDiagnostics.TooDeep,
                $"This is nested too deep for a map of at most {limits.Depth} levels. Give it less indentation, or an outline of its own.",
                new SourceLocation(source, tooDeep.Line)));
        }

        if (!writer.HasClaims)
        {
            return new OutlineMap(
                null,
                $"'{path}' has no points to make claims of. Write each on a line of its own, and what speaks for or against it indented below it.");
        }

        return Within(writer.ToString(), path, limits);
    }

    private static Diagnostic? TooLong(SourceText source, MapLimits limits)
    {
        var (start, count) = (0, 0);
        while (start <= source.Length)
        {
            var found = source.Text.AsSpan(start).IndexOf('\n');
            var length = found < 0 ? source.Length - start : found;
            if (length > limits.LineLength)
            {
                return new Diagnostic(
                    SizeDiagnostics.LineTooLong,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The line is {length:N0} characters long; at most {limits.LineLength:N0} are read. Divide it."),
                    new SourceLocation(source, new TextSpan(start, 0)));
            }

            if (++count > limits.Lines)
            {
                return new Diagnostic(
                    SizeDiagnostics.TooManyLines,
                    string.Create(CultureInfo.InvariantCulture, $"The outline has more than {limits.Lines:N0} lines. Divide it."),
                    new SourceLocation(source, new TextSpan(start, 0)));
            }

            start += length + 1;
        }

        return null;
    }

    /// <summary>The map, unless what was added to the outline made it larger than a map may be.</summary>
    private static OutlineMap Within(string map, string path, MapLimits limits)
    {
        var (longest, count) = (0, 0);
        foreach (var line in map.AsSpan().EnumerateLines())
            (longest, count) = (Math.Max(longest, line.Length), count + 1);
        var isWithin = longest <= limits.LineLength && count <= limits.Lines && Encoding.UTF8.GetByteCount(map) <= limits.FileLength;
        return isWithin
            ? new OutlineMap(map, "")
            : new OutlineMap(null, $"'{path}' would make a map that is larger than the limits allow. Divide it.");
    }

    private static OutlineMap Failed(Diagnostic diagnostic) => new(null, diagnostic.ToString());
}
