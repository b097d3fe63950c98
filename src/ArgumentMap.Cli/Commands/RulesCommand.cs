using System.CommandLine;
using ArgumentMap.Cli.Output;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap rules</c>: lists the rules, or explains one.</summary>
internal sealed class RulesCommand(Host host)
{
    private readonly Argument<string?> _name = new("rule")
    {
        Description = "Name or code of the rule to explain.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _markdown = new("--markdown")
    {
        Description = "Print the page of all rules (docs/rules.md).",
    };

    public Command Build()
    {
        var command = new Command("rules", "List the rules that check applies, or explain one with examples.") { _name, _markdown };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        using var writer = Paint.Writer(host.Out);
        if (arguments.GetValue(_markdown))
        {
            writer.Write(RulesPage.Text);
            return ExitCodes.Fine;
        }

        if (arguments.GetValue(_name) is not { } name)
        {
            List(writer);
            return ExitCodes.Fine;
        }

        if (RuleCatalog.Find(name) is { } rule)
        {
            Explain(writer, rule);
            return ExitCodes.Fine;
        }

        var nearest = Spelling.Nearest(name, RuleCatalog.All.Select(row => row.Descriptor.Name));
        host.Error.WriteLine($"argmap: There is no rule '{name}'. " + (nearest is null ? "'argmap rules' lists them." : $"Did you mean '{nearest}'?"));
        return ExitCodes.WrongUse;
    }

    private void List(StreamWriter writer)
    {
        var table = new TextTable(host.OutHasColour);
        foreach (var rule in RuleCatalog.All)
        {
            var level = Settings.Default.LevelOf(rule).Name();
            table.Add(rule.Descriptor.Code, new Cell(rule.Descriptor.Name, Paint.Bold), level, rule.FiresWhen + (rule.HasFix ? " (fix)" : ""));
        }

        table.Print(writer);
    }

    private void Explain(StreamWriter writer, RuleInfo rule)
    {
        writer.Write($"{Paint.With(Paint.Bold, rule.Descriptor.Name, host.OutHasColour)} ({rule.Descriptor.Code}, {Settings.Default.LevelOf(rule).Name()}): {rule.FiresWhen}.\n\n");
        writer.Write($"{rule.Why}\n\nIt speaks here:\n\n{Indented(rule.Bad)}\n\nand is silent here:\n\n{Indented(rule.Good)}\n");
        if (rule.HasFix)
            writer.Write("\n'argmap fix' can mend it.\n");
        if (rule.CanBeSilenced)
            writer.Write($"\nTo silence it at one item, directly above that: // allow {rule.Descriptor.Name}: why\n");
    }

    private static string Indented(string map) => string.Join('\n', map.Split('\n').Select(line => line.Length == 0 ? "" : "    " + line));
}
