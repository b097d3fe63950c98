using ArgumentMap.Cli;
using Spectre.Console;

await using var output = Console.OpenStandardOutput();
var host = new Host
{
    In = Console.OpenStandardInput(),
    Out = output,
    Error = Console.Error,
    Folder = Environment.CurrentDirectory,
    CacheFolder = CacheFolder(),
    OutHasColour = !Console.IsOutputRedirected && HasColour(Console.Out),
    OutWidth = Console.IsOutputRedirected ? 80 : Math.Max(40, AnsiConsole.Profile.Width),
    ErrorHasColour = !Console.IsErrorRedirected && HasColour(Console.Error),
    ErrorIsTerminal = !Console.IsErrorRedirected,
};
return await CommandLine.RunAsync(host, args);

// Spectre handles NO_COLOR and enables colour on terminals that need it, but does not recognise dumb terminals.
static bool HasColour(TextWriter writer) =>
    Environment.GetEnvironmentVariable("TERM") != "dumb"
    && AnsiConsole.Create(
        new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) }).Profile.Capabilities.ColorSystem != ColorSystem.NoColors;

static string? CacheFolder() =>
    Environment.GetFolderPath(
        Environment.SpecialFolder.LocalApplicationData,
        Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } folder
        ? Path.Combine(folder, "argmap")
        : null;
