using System.CommandLine;
using ArgumentMap.Cli.Output;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Json;
using ArgumentMap.Language;
using ArgumentMap.Review;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap rules</c>: lists everything that can be reported, or explains one rule.</summary>
internal sealed class RulesCommand(Host host)
{
    private readonly Argument<string?> _name = new("rule")
    {
        Description = "Name or code of the rule to explain, such as single-origin or ARG304.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _markdown = new("--markdown")
    {
        Description = "Print all rules as a page in Markdown (docs/rules.md).",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print the rules, or the named one, as a JSON array with their texts and examples.",
    };

    public Command Build()
    {
        var command = new Command("rules", "List everything that check can report, or explain one rule with examples.")
        {
            _name, _markdown, _json,
        };
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

        var name = arguments.GetValue(_name);
        var found = name is null ? null : RuleCatalog.Find(name);
        if (name is not null && found is null)
        {
            var nearest = Spelling.Nearest(name, RuleCatalog.All.Select(rule => rule.Name));
            var advice = nearest is null ? "'argmap rules' lists them." : $"Did you mean '{nearest}'?";
            host.Error.WriteLine($"argmap: There is no rule '{name}'. {advice}");
            return ExitCodes.WrongUse;
        }

        if (arguments.GetValue(_json))
            Json(found is null ? RuleCatalog.All : [found]);
        else if (found is null)
            List(writer);
        else
            Explain(writer, found);
        return ExitCodes.Fine;
    }

    private void Json(IReadOnlyList<DiagnosticDescriptor> rules)
    {
        using (var json = JsonStyle.CreateWriter(host.Out))
            RulesJson.Write(json, rules);
        host.Out.WriteByte((byte)'\n');
    }

    private void List(StreamWriter writer)
    {
        var table = new TextTable(host.OutHasColour) { Broken = 3, Width = host.OutWidth, LeastRoom = 20 };
        foreach (var rule in RuleCatalog.All)
        {
            var level = Settings.Default.LevelOf(rule).Name();
            table.Add(rule.Code, new Cell(rule.Name, Paint.Bold), level, rule.FiresWhen + (rule.HasFix ? " (fix)" : ""));
        }

        table.Print(writer);
    }

    private void Explain(StreamWriter writer, DiagnosticDescriptor rule)
    {
        var name = Paint.With(Paint.Bold, rule.Name, host.OutHasColour);
        var lines = TextLines.Of($"{rule.Name} ({rule.Code}, {Settings.Default.LevelOf(rule).Name()}): {rule.FiresWhen}.", host.OutWidth);
        writer.Write(name + lines[0][rule.Name.Length..] + "\n");
        foreach (var line in lines.Skip(1))
            writer.Write(line + "\n");
        writer.Write('\n');
        // Examples stay as they are.
        foreach (var line in RuleHelp.Text(rule).Split('\n').SkipLast(1))
            ScoreSummary.Indented(writer, line.StartsWith(' ') ? line : "", line.StartsWith(' ') ? "" : line, host.OutWidth);
    }
}
