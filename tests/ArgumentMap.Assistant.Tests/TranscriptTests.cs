using System.Text;
using System.Text.Json;

namespace ArgumentMap.Assistant.Tests;

/// <summary>
/// The transcript in docs/assistants.md shows real answers: each block of <c>json call</c> is called, one after the other over one folder,
/// and the block of text below it is what was answered.
/// </summary>
public sealed class TranscriptTests
{
    private const string Fence = "\n~~~~";

    private static readonly string Page = Path.Combine(Root(), "docs", "assistants.md");

    [Fact]
    public async Task Every_call_is_answered_as_the_page_shows()
    {
        await using var run = await AssistantRun.StartAsync();
        var page = (await File.ReadAllTextAsync(Page)).ReplaceLineEndings("\n");
        var written = new StringBuilder();
        var (at, calls) = (0, 0);
        while (Block(page, ref at, "json call", written) is { } call)
        {
            using var json = JsonDocument.Parse(call);
            var tool = json.RootElement.EnumerateObject().Single();
            var answer = (await run.CallAsync(tool.Name, tool.Value.GetRawText())).Text().TrimEnd('\n');
            var shown = Block(page, ref at, "text answer", written);
            written.Append(answer);
            calls++;
            if (Environment.GetEnvironmentVariable("ARGMAP_WRITE_DOCS") != "1")
                Assert.Equal(shown, answer);
        }

        Assert.True(calls >= 10, $"{calls} calls");
        var file = run.Read("ferry.arg").TrimEnd('\n');
        var shownFile = Block(page, ref at, "arg", written);
        if (Environment.GetEnvironmentVariable("ARGMAP_WRITE_DOCS") == "1")
            await File.WriteAllTextAsync(Page, written.Append(file).Append(page.AsSpan(at)).ToString());
        else
            Assert.Equal(shownFile, file);
    }

    /// <summary>The next block of a kind, without its fences; what comes before it is written.</summary>
    private static string? Block(string page, ref int at, string kind, StringBuilder written)
    {
        var opening = $"{Fence}{kind}\n";
        var start = page.IndexOf(opening, at, StringComparison.Ordinal);
        if (start < 0)
            return null;
        start += opening.Length;
        // An answer that was not written yet is empty.
        var end = page.IndexOf(Fence, start - 1, StringComparison.Ordinal);
        written.Append(page, at, (kind == "json call" ? end : start) - at);
        at = end;
        return end < start ? "" : page[start..end];
    }

    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ArgumentMap.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
