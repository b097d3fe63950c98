using System.Text;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Review;

/// <summary>The explanation of a rule: what to do about it, examples, how to silence it.</summary>
internal static class RuleHelp
{
    /// <summary>Maximum lines of an example; longer ones are cut.</summary>
    private const int ExampleLines = 24;

    /// <summary>The help in plain text, ending with a line feed.</summary>
    public static string Text(DiagnosticDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var text = new StringBuilder(rule.Advice).Append('\n');
        if (rule is { Bad: { } bad, Good: { } good })
            text.Append($"\nReported here:\n\n{Indented(bad)}\n\nNot reported here:\n\n{Indented(good)}\n");
        if (rule.HasFix)
            text.Append("\n'argmap fix' can fix it.\n");
        text.Append(rule.CanBeSilenced
            ? $"\nTo silence it at one item, write directly above that: // allow {rule.Name}: why\n"
            : "\nIt cannot be silenced.\n");
        return text.ToString();
    }

    /// <summary>The help in Markdown, ending with a line feed, for the page of rules and for GitHub, which shows it with SARIF.</summary>
    public static string Markdown(DiagnosticDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var text = new StringBuilder(rule.Advice);
        if (rule.HasFix)
            text.Append(" `argmap fix` can fix it.");
        if (!rule.CanBeSilenced)
            text.Append(" It cannot be silenced.");
        text.Append('\n');
        if (rule is { Bad: { } bad, Good: { } good })
            text.Append($"\n```arg bad\n{Cut(bad)}\n```\n\n```arg\n{Cut(good)}\n```\n");
        return text.ToString();
    }

    private static string Indented(string example) =>
        string.Join('\n', Cut(example).Split('\n').Select(line => line.Length == 0 ? "" : "    " + line));

    private static string Cut(string example)
    {
        var lines = example.Split('\n');
        return lines.Length <= ExampleLines ? example : string.Join('\n', lines.Take(ExampleLines)) + "\n// …";
    }
}
