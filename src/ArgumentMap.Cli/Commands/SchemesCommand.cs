using System.CommandLine;
using System.Globalization;
using ArgumentMap.Cli.Output;
using ArgumentMap.Review.Schemes;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap schemes</c>: lists the argumentation schemes, or shows one.</summary>
internal sealed class SchemesCommand(Host host)
{
    private readonly Argument<string?> _name = new("scheme")
    {
        Description = "Name of the scheme to show.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Command Build()
    {
        var command = new Command(
            "schemes", "List the argumentation schemes that 'scheme:' takes, or show one with its premises and critical "
                + "questions.") { _name };
        command.SetAction(Run);
        return command;
    }

    /// <summary>The message for a name that no scheme has.</summary>
    public static string Unknown(string name) =>
        $"There is no scheme '{name}'. "
        + (SchemeCatalog.Nearest(name) is { } nearest ? $"Did you mean '{nearest}'?" : "'argmap schemes' lists them.");

    private int Run(ParseResult arguments)
    {
        using var writer = Paint.Writer(host.Out);
        if (arguments.GetValue(_name) is not { } name)
        {
            var table = new TextTable(host.OutHasColour);
            foreach (var scheme in SchemeCatalog.All)
            {
                var questions = string.Create(CultureInfo.InvariantCulture, $"{scheme.Questions.Length} questions");
                table.Add(new Cell(scheme.Name, Paint.Bold), scheme.Conclusion, questions);
            }

            table.Print(writer);
            return ExitCodes.Fine;
        }

        if (SchemeCatalog.Find(name) is not { } found)
        {
            host.Error.WriteLine("argmap: " + Unknown(name));
            return ExitCodes.WrongUse;
        }

        writer.Write($"{Paint.With(Paint.Bold, found.Name, host.OutHasColour)}\n\nPremises\n");
        foreach (var role in found.Premises)
            writer.Write($"  #{role.Name}: {role.Text}\n");
        writer.Write($"\nConclusion\n  {found.Conclusion}\n\nCritical questions\n");
        for (var i = 0; i < found.Questions.Length; i++)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"  #cq{i + 1}: {found.Questions[i]}\n"));
        return ExitCodes.Fine;
    }
}
