using System.Text;
using System.Text.Json.Nodes;
using ArgumentMap.Review;
using ArgumentMap.Text;

namespace ArgumentMap.LanguageServer.Tests;

/// <summary>After any script of edits, the editor shows what <c>argmap check</c> reports of the same text.</summary>
public sealed class SameAsCheckTests
{
    private const int Edits = 40;

    private static readonly string[] Snippets =
    [
        "\n", "  premise", ": text", "claim new: N\n", "// allow one-sided: x\n", "[likely]", "\t", "\uD83D\uDE00", "source s [A]: S\n",
        "|", "\r\n", "#tag",
    ];

    [Theory]
    [InlineData(1, "\n")]
    [InlineData(2, "\n")]
    [InlineData(3, "\r\n")]
    [InlineData(4, "\r\n")]
    public async Task Diagnostics_equal_those_of_check_after_every_edit(int seed, string lineEnd)
    {
        var random = new Random(seed);
        var text = new StringBuilder(Sample("bridge.arg").ReplaceLineEndings(lineEnd));
        await using var client = new EditorClient();
        await client.InitializeAsync();
        await client.OpenAsync("map.arg", text.ToString());
        for (var version = 2; version < Edits + 2; version++)
        {
            // A character of two code units, or a line end of two, is not divided by an editor.
            var start = Boundary(text, random.Next(text.Length + 1));
            var end = Boundary(text, Math.Min(text.Length, start + (random.Next(3) == 0 ? random.Next(12) : 0)));
            var inserted = random.Next(4) == 0 ? "" : Snippets[random.Next(Snippets.Length)];
            var range = EditorClient.Range(
                LineOf(text, start), start - StartOf(text, start), LineOf(text, end), end - StartOf(text, end));
            text.Remove(start, end - start).Insert(start, inserted);
            await client.ChangeAsync("map.arg", version, new JsonObject { ["range"] = range, ["text"] = inserted });
            var shown = await client.DiagnosticsAsync("map.arg", version);
            Assert.Equal(Checked(text.ToString()), Shown(shown, text));
        }
    }

    private static List<string> Checked(string text) =>
        [.. ArgumentDocument.Parse(new SourceText(text, "map.arg"), new Dictionary<string, string>()).Check(Settings.Default)
            .Select(found => $"{found.Location.Span.Start}-{found.Location.Span.End} {found.Descriptor.Code} {found.Message}")
            .Distinct()];

    private static List<string> Shown(JsonArray diagnostics, StringBuilder text) =>
        [.. diagnostics.Select(found =>
            $"{Offset(text, found!["range"]!["start"]!)}-{Offset(text, found["range"]!["end"]!)} "
                + $"{(string)found["code"]!} {(string)found["message"]!}")];

    private static int Boundary(StringBuilder text, int at) =>
        at > 0 && at < text.Length && (char.IsLowSurrogate(text[at]) || (text[at] == '\n' && text[at - 1] == '\r')) ? at - 1 : at;

    /// <summary>Lines end as the protocol says: in both characters, or in either alone.</summary>
    private static bool EndsLine(StringBuilder text, int at) =>
        text[at] == '\n' || (text[at] == '\r' && !(at + 1 < text.Length && text[at + 1] == '\n'));

    private static int LineOf(StringBuilder text, int offset) => Enumerable.Range(0, offset).Count(at => EndsLine(text, at));

    private static int StartOf(StringBuilder text, int offset)
    {
        while (offset > 0 && !EndsLine(text, offset - 1))
            offset--;
        return offset;
    }

    private static int Offset(StringBuilder text, JsonNode position)
    {
        var (line, at) = ((int)position["line"]!, 0);
        while (line > 0)
            line -= EndsLine(text, at++) ? 1 : 0;
        return at + (int)position["character"]!;
    }

    private static string Sample(string name)
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "arguments")))
            folder = Path.GetDirectoryName(folder)!;
        return File.ReadAllText(Path.Combine(folder, "arguments", name));
    }
}
