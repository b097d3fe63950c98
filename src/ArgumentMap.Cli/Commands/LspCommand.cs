using System.CommandLine;
using System.Reflection;
using ArgumentMap.LanguageServer;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap lsp</c>: serves editors over standard input and output.</summary>
internal sealed class LspCommand(Host host)
{
    /// <summary>Clients pass it; there is no other way to talk to the server.</summary>
    private readonly Option<bool> _stdio = new("--stdio") { Description = "Talk over standard input and output, as is always done." };

    public Command Build()
    {
        var command = new Command("lsp", "Run the language server for editors (docs/editors.md).") { _stdio };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var server = new Server(host.In, host.Out, Version);
        await using (server)
            return await server.RunAsync(cancellation);
    }

    private static string Version =>
        typeof(LspCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
