using System.CommandLine;
using System.Globalization;
using ArgumentMap.Cli.Input;
using ArgumentMap.Cli.Output;
using ArgumentMap.Review.Schemes;
using ArgumentMap.Workspace;

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
            "schemes", "List the argumentation schemes that 'scheme:' takes, with those of argmap.json, or show one with its premises and "
                + "critical questions.") { _name };
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>The schemes that maps in the current folder can name; what is wrong with its settings is written to the error stream.</summary>
    public static async Task<SchemeSet> KnownAsync(Host host, CancellationToken cancellation)
    {
        var found = await new FolderWorkspace(host.Folder).SettingsAsync(MapFile.StandardInput, cancellation);
        foreach (var problem in found.Problems)
            host.Error.WriteLine($"argmap: {problem.Location}: {problem.Message}");
        return found.Settings.Schemes;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var schemes = await KnownAsync(host, cancellation);
        using var writer = Paint.Writer(host.Out);
        if (arguments.GetValue(_name) is not { } name)
        {
            var table = new TextTable(host.OutHasColour) { Broken = 1, Width = host.OutWidth, LeastRoom = 20 };
            foreach (var scheme in schemes.All)
            {
                var questions = string.Create(CultureInfo.InvariantCulture, $"{scheme.Questions.Length} questions");
                table.Add(new Cell(scheme.Name, Paint.Bold), scheme.Conclusion, questions);
            }

            table.Print(writer);
            return ExitCodes.Fine;
        }

        if (schemes.Find(name) is not { } found)
        {
            host.Error.WriteLine("argmap: " + schemes.Unknown(name));
            return ExitCodes.WrongUse;
        }

        writer.Write(Paint.With(Paint.Bold, found.Name, host.OutHasColour) + "\n");
        if (!found.OtherNames.IsEmpty)
            ScoreSummary.Indented(writer, "", $"also: {string.Join(", ", found.OtherNames)}", host.OutWidth);
        Part("Premises", found.Premises.Select(role => $"#{role.Name}: {role.Text}"));
        Part("Conclusion", found.Conclusion.Length > 0 ? [found.Conclusion] : []);
        Part("Critical questions", found.Questions.Select((question, i) =>
            string.Create(CultureInfo.InvariantCulture, $"#cq{i + 1}: {question}")));
        return ExitCodes.Fine;

        void Part(string title, IEnumerable<string> rows)
        {
            var isFirst = true;
            foreach (var row in rows)
            {
                if (isFirst)
                    writer.Write($"\n{title}\n");
                isFirst = false;
                ScoreSummary.Indented(writer, "  ", row, host.OutWidth);
            }
        }
    }
}
