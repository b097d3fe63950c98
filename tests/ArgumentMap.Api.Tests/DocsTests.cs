using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Settings;

namespace ArgumentMap.Api.Tests;

/// <summary>docs/api.md is up to date.</summary>
public sealed class DocsTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Samples.Folder)!, "docs", "api.md"))
        .ReplaceLineEndings("\n");

    [Fact]
    public void The_table_of_limits_is_that_of_the_settings() =>
        Assert.Contains("\n\n" + LimitTable.Write() + "\n", Page, StringComparison.Ordinal);

    [Fact]
    public void Every_problem_is_documented() =>
        Assert.All(ProblemKind.All, kind =>
            Assert.Contains($"| {kind.Status} | `{kind.Code}` | {kind.Title} |\n", Page, StringComparison.Ordinal));
}
