using System.Globalization;
using System.Text;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Core.Tests.BadInput;

/// <summary>A bad map and all its diagnostics.</summary>
/// <remarks>
/// In a <c>.cases</c> file: <c>=== name</c>, the map, <c>---</c>, a line for each diagnostic. In the map <c>{U+0009}</c> stands for a
/// character that would be invisible; the last line end is not part of the map.
/// </remarks>
internal sealed record BadInputCase(string Name, string Source, string Expected)
{
    private static readonly string Folder = Path.Combine(Maps.Root, "tests", "ArgumentMap.Core.Tests", "BadInput");

    public static IReadOnlyList<BadInputCase> Read(string area)
    {
        var text = File.ReadAllText(Path.Combine(Folder, area + ".cases")).ReplaceLineEndings("\n");
        return [.. text.Split("=== ", StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
    }

    /// <summary>All diagnostics, one per line: location, severity, code, message and the line after the fix.</summary>
    public static string Describe(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(Describe));

    private static string Describe(Diagnostic diagnostic)
    {
        var (start, end) = (diagnostic.Location.Start, diagnostic.Location.End);
        var place = start.Line == end.Line ? $"{start}-{end.Column}" : $"{start}-{end}";
        var line = $"{place} {diagnostic.Severity.Name()} {diagnostic.Descriptor.Code} {diagnostic.Message}";
        return diagnostic.Fix is { } fix ? $"{line}\n    {(fix.IsSafe ? "" : "perhaps ")}{fix.Title}: {Fixed(diagnostic, fix)}" : line;
    }

    private static string Fixed(Diagnostic diagnostic, CodeFix fix)
    {
        var source = diagnostic.Location.Source!;
        var text = source.Text;
        foreach (var edit in fix.Edits.Reverse())
            text = text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..];
        return Escape(text.Split('\n')[diagnostic.Location.Start.Line - 1]);
    }

    private static BadInputCase Parse(string text)
    {
        var name = text[..text.IndexOf('\n', StringComparison.Ordinal)];
        var parts = text[(name.Length + 1)..].Split("\n---\n");
        return new BadInputCase(name, Unescape(parts[0]), parts[1].TrimEnd('\n'));
    }

    private static string Unescape(string text)
    {
        var parts = text.Split("{U+");
        var result = new StringBuilder(parts[0]);
        foreach (var part in parts[1..])
            result.Append((char)int.Parse(part[..4], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).Append(part[5..]);
        return result.ToString();
    }

    private static string Escape(string text) => string.Concat(text.Select(c =>
        char.IsControl(c) || char.IsSurrogate(c) || c is '\u00A0' or '\u3000' or '\uFEFF' or '\u200B' or '\u2028'
            ? string.Create(CultureInfo.InvariantCulture, $"{{U+{(int)c:X4}}}")
            : c.ToString()));
}
