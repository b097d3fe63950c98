using System.CommandLine;
using System.Reflection;
using ArgumentMap.Assistant;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap mcp</c>: serves assistants over standard input and output.</summary>
internal sealed class McpCommand(Host host)
{
    private readonly Option<string?> _root = new("--root")
    {
        Description = "Folder whose maps the assistant may read and change, and no other. Default: the current folder.",
        HelpName = "folder",
    };

    public Command Build()
    {
        var command = new Command("mcp", "Serve assistants over the Model Context Protocol (docs/assistants.md).") { _root };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var root = Path.GetFullPath(Path.Combine(host.Folder, arguments.GetValue(_root) ?? "."));
        if (!Directory.Exists(root))
        {
            host.Error.WriteLine($"argmap: there is no folder '{root}'.");
            return ExitCodes.WrongUse;
        }

        await AssistantServer.RunAsync(host.In, host.Out, root, Version, cancellation);
        return ExitCodes.Fine;
    }

    private static string Version =>
        typeof(McpCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
