using System.Reflection;
using System.Text;
using ArgumentMap.Diagnostics;
using ArgumentMap.Scoring;

namespace ArgumentMap.Review;

/// <summary>The page that explains all rules (docs/rules.md), generated from the catalogue.</summary>
internal static class RulesPage
{
    private const string Head =
        """
        # Rules

        `argmap check` reads a map, applies these rules to it, and scores it. `argmap rules` lists all that it can report, and
        `argmap rules NAME` or `argmap rules CODE` explains one. This page is written by `argmap rules --markdown`; a test runs
        every example.

        **Levels.** An *error* means that the map is not valid, a *warning* that it is probably not what its author means, a *note*
        that something is worth knowing. `--fail-on` sets the level from which the exit code is 1. An `argmap.json` beside the map or in
        a folder above it sets the level of rules, and the limits of [the language](language.md#limits), for all maps below it; the
        nearest one applies:

        ```json
        {
          "rules": { "one-sided": "off", "unsupported-claim": "error" },
          "limits": { "diagnostics": 200 }
        }
        ```

        Levels are `off`, `note`, `warning` and `error`. [The language](language.md#limits) has the names of all limits with their
        defaults. It can also declare [schemes of your own](language.md#schemes).

        **At one item** a comment directly above it silences a rule and says why:

        ```arg
        // allow unsupported-claim: everybody saw it
        claim closed: The bridge closed
        ```

        <a id="theses"></a>**Theses.** The theses of a map are the claims that its arguments come down to: those that bear on no other
        claim, unless that bears on them in turn. Answering a question does not count, unless a claim or what bears on it raises
        the question; so rival answers are theses, and so are two claims that object to each other. `unanswered-objection`, `many-theses`, `no-thesis` and `on-the-edge` look at theses, pictures
        explain them, and `argmap diff` reports them first.

        In a map with errors, rules apply to what could be read. What is missing because a line could not be read was not left out by its
        author, so that rules that look for something missing say nothing where such a line may hold it; `held-back` counts what they
        would have said.

        """;

    private static readonly string? Repository = typeof(RulesPage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(row => row.Key == "RepositoryUrl")?.Value;

    public static string Text { get; } = Write();

    /// <summary>
    /// An absolute URI of the explanation of a rule. If the program was built with <c>RepositoryUrl</c>, it is the page in the repository
    /// at the tag of the version; otherwise <c>argmap:rules/NAME</c>, named after the command that prints the explanation.
    /// </summary>
    public static string AddressOf(DiagnosticDescriptor rule) => AddressOf(rule, Repository);

    internal static string AddressOf(DiagnosticDescriptor rule, string? repository)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return string.IsNullOrEmpty(repository)
            ? $"argmap:rules/{rule.Name}"
            : $"{repository.TrimEnd('/')}/blob/v{Engine.Version}/docs/rules.md#{rule.Name}";
    }

    private static string Write()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var area in RuleArea.All)
        {
            page.Append($"\n**{area.Title}.** {area.About}\n\n| code | name | level | reported when |\n|---|---|---|---|\n");
            foreach (var rule in Of(area))
                page.Append($"| {rule.Code} | [{rule.Name}](#{rule.Name}) | {Level(rule)} | {Cell(rule.FiresWhen)} |\n");
        }

        foreach (var rule in RuleCatalog.All)
            page.Append($"\n## {rule.Name}\n\n{rule.Code}, {Level(rule)}: {rule.FiresWhen}. {RuleHelp.Markdown(rule)}");
        return page.ToString();
    }

    private static IEnumerable<DiagnosticDescriptor> Of(RuleArea area) => RuleCatalog.All.Where(rule => RuleArea.Of(rule) == area);

    private static string Level(DiagnosticDescriptor rule) => Settings.Default.LevelOf(rule).Name();

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
