using ArgumentMap.Page.Tests;

namespace ArgumentMap.Studio.Tests;

/// <summary>What the studio does in a browser; each check is a function of that name in <c>Browser/*.checks.mjs</c>.</summary>
public sealed class StudioTests(StudioRun run) : IClassFixture<StudioRun>
{
    /// <summary>The names of the checks in the scripts.</summary>
    public static TheoryData<string> Checks { get; } = [.. ReadNames()];

    [BrowserTheory]
    [MemberData(nameof(Checks))]
    public void In_a_browser(string check)
    {
        Assert.True(run.Problems.TryGetValue(check, out var problem), "The check did not run.");
        Assert.True(problem.Length == 0, problem);
    }

    /// <summary>Checks start at the beginning of a line, with their name in quotes.</summary>
    private static IEnumerable<string> ReadNames() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "browser"), "*.checks.mjs")
            .SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("check('", StringComparison.Ordinal))
            .Select(line => line.Split('\'')[1]);
}
