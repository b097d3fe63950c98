namespace ArgumentMap.Page.Tests;

/// <summary>What the page does in a browser; each check is a function of that name in <c>Browser/checks.mjs</c>.</summary>
public sealed class PageTests(BrowserRun run) : IClassFixture<BrowserRun>
{
    /// <summary>The names of the checks in the script.</summary>
    public static TheoryData<string> Checks { get; } = [.. ReadNames()];

    [BrowserTheory]
    [MemberData(nameof(Checks))]
    public void In_a_browser(string check)
    {
        Assert.True(run.Problems.TryGetValue(check, out var problem), "The check did not run.");
        Assert.True(problem.Length == 0, problem);
    }

    /// <summary>Checks start at the beginning of a line, with their name in quotes.</summary>
    private static IEnumerable<string> ReadNames() => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "browser", "checks.mjs"))
        .Where(line => line.StartsWith("check('", StringComparison.Ordinal))
        .Select(line => line.Split('\'')[1]);
}
