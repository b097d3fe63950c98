using ArgumentMap.Assistant.Prompts;
using ArgumentMap.Assistant.Tools;

namespace ArgumentMap.Assistant.Tests;

/// <summary>The tables of docs/assistants.md follow from the tools and prompts.</summary>
public sealed class PageTests
{
    private const string Head = "|---|---|\n";

    [Fact]
    public void The_page_lists_all_tools_and_prompts()
    {
        var path = Path.Combine(TranscriptTests.Root(), "docs", "assistants.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var written = WithTable(page, "tool", ToolTable.All.Select(tool => (tool.Name, FirstSentence(tool.Description))));
        written = WithTable(written, "prompt", PromptTable.All.Select(prompt => (prompt.Name, prompt.Description)));
        if (Environment.GetEnvironmentVariable("ARGMAP_WRITE_DOCS") == "1")
            File.WriteAllText(path, written);
        else
            Assert.Equal(written, page);
    }

    private static string WithTable(string page, string heading, IEnumerable<(string Name, string Text)> rows)
    {
        var begin = $"| {heading} | what it does |\n{Head}";
        var start = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var end = page.IndexOf("\n\n", start, StringComparison.Ordinal);
        return page[..start] + string.Join('\n', rows.Select(row => $"| `{row.Name}` | {row.Text} |")) + page[end..];
    }

    private static string FirstSentence(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        var line = text.IndexOf('\n', StringComparison.Ordinal);
        var cut = (end < 0 ? text.Length : end + 1, line < 0 ? text.Length : line);
        return text[..Math.Min(cut.Item1, cut.Item2)];
    }
}
