using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using ArgumentMap.Cli.Commands;
using ArgumentMap.Cli.Output;
using ArgumentMap.Formats;
using ArgumentMap.Graphviz;
using ArgumentMap.Limits;
using ArgumentMap.Workspace.Pictures;

namespace ArgumentMap.Cli;

/// <summary>Builds all commands, parses the arguments and runs the command that they name.</summary>
internal static class CommandLine
{
    /// <summary>The formats that a tool of the machine makes of the picture.</summary>
    internal static MapFormat[] Printed(Host host, MapFormats formats)
    {
        var svg = formats.Find("svg")!;
        PictureTool Find() => PictureTool.Find(host.PictureTool, host.SearchPath);
        return [new PrintedFormat(Find, svg, isPdf: false), new PrintedFormat(Find, svg, isPdf: true)];
    }

    public static async Task<int> RunAsync(Host host, string[] arguments, CancellationToken cancellation = default)
    {
        using var layout = new GraphvizLayout(host.CacheFolder);
        var formats = MapFormats.Core.With(GraphvizFormats.Of(layout));
        var root = new RootCommand("argmap checks, formats, scores and renders argument maps (.arg files).")
        {
            new CheckCommand(host).Build(),
            new RenderCommand(host, formats.With(Printed(host, formats))).Build(),
            new ScoreCommand(host).Build(),
            new ExplainCommand(host).Build(),
            new WhatIfCommand(host).Build(),
            new TimelineCommand(host).Build(),
            new PositionsCommand(host).Build(),
            new DiffCommand(host, formats).Build(),
            new ConvertCommand(host, formats).Build(),
            new FmtCommand(host).Build(),
            new FixCommand(host).Build(),
            new OutlineCommand(host).Build(),
            new RulesCommand(host).Build(),
            new SchemesCommand(host).Build(),
            new NewCommand(host).Build(),
            new LspCommand(host).Build(),
            new McpCommand(host).Build(),
            new CompletionCommand(host).Build(),
        };
        if (root.Options.OfType<HelpOption>().FirstOrDefault()?.Action is HelpAction help)
            help.MaxWidth = host.OutWidth;
        var output = new StreamWriter(host.Out, leaveOpen: true) { AutoFlush = true };
        await using (output)
        {
            var parsed = root.Parse(arguments);
            var mistakes = parsed.Errors.Count > 0 ? new StringWriter(CultureInfo.InvariantCulture) : null;
            var how = new InvocationConfiguration
            {
                Output = output, Error = mistakes ?? host.Error, EnableDefaultExceptionHandler = false,
            };
            try
            {
                var code = await parsed.InvokeAsync(how, cancellation);
                if (mistakes is null)
                    return code;
                Print(host, mistakes.ToString());
                return ExitCodes.WrongUse;
            }
            catch (EffortSpentException spent)
            {
                host.Error.WriteLine(spent.ToDiagnostic().ToString());
                return ExitCodes.Found;
            }
        }
    }

    /// <summary>Prints what the parser says of wrong arguments, broken to fit the terminal.</summary>
    private static void Print(Host host, string mistakes)
    {
        foreach (var mistake in mistakes.TrimEnd().Split('\n'))
        {
            foreach (var line in TextLines.Of(mistake.TrimEnd('\r'), host.ErrorWidth))
                host.Error.WriteLine(line);
        }
    }
}
