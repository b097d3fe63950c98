using System.Text;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Review;

/// <summary>The page that explains all rules (docs/rules.md), written from the catalogue.</summary>
public static class RulesPage
{
    /// <summary>Lines of an example that are shown; a longer one is cut.</summary>
    private const int ExampleLines = 24;

    private const string Head =
        """
        # Rules

        `argmap check` reads a map, applies these rules to it, and scores it. `argmap rules` lists them, `argmap rules NAME` explains one. This page is
        written by `argmap rules --markdown`; a test runs every example.

        **How a rule speaks.** An *error* says that the map is not valid, a *warning* that it is probably not what its author means, a *note* what is worth
        knowing. `--fail-on` says from which on the exit code is 1. An `argmap.json` beside the map or in a folder above sets the level of rules, and the limits
        of [the language](language.md#limits), for all maps below it; the nearest one holds:

        ```json
        {
          "rules": { "one-sided": "off", "unsupported-claim": "error" },
          "limits": { "diagnostics": 200 }
        }
        ```

        Levels are `off`, `note`, `warning` and `error`. [The language](language.md#limits) has the names of all limits with their defaults.

        **At one item** a comment directly above it silences a rule and says why:

        ```arg
        // allow unsupported-claim: everybody saw it
        claim closed: The bridge closed
        ```

        Rules apply once a map has no errors of reading: what is missing because a line could not be read is not the author's omission. Mistakes in the language
        itself (`ARG0xx`) and limits (`ARG9xx`) say in their messages all there is to say of them.


        """;

    public static string Text { get; } = Write();

    private static string Write()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        page.Append("| code | name | level | fires when |\n|---|---|---|---|\n");
        foreach (var rule in RuleCatalog.All)
            page.Append($"| {rule.Descriptor.Code} | [{rule.Descriptor.Name}](#{rule.Descriptor.Name}) | {Level(rule)} | {rule.FiresWhen} |\n");
        foreach (var rule in RuleCatalog.All)
            Section(page, rule);
        return page.ToString();
    }

    private static void Section(StringBuilder page, RuleInfo rule)
    {
        page.Append($"\n## {rule.Descriptor.Name}\n\n{rule.Descriptor.Code}, {Level(rule)}: {rule.FiresWhen}. {rule.Why}");
        if (rule.HasFix)
            page.Append(" `argmap fix` can mend it.");
        if (!rule.CanBeSilenced)
            page.Append(" It cannot be silenced.");
        page.Append($"\n\n```arg bad\n{Cut(rule.Bad)}\n```\n\n```arg\n{Cut(rule.Good)}\n```\n");
    }

    private static string Level(RuleInfo rule) => Settings.Default.LevelOf(rule).Name();

    private static string Cut(string example)
    {
        var lines = example.Split('\n');
        return lines.Length <= ExampleLines ? example : string.Join('\n', lines.Take(ExampleLines)) + "\n// …";
    }
}
