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
    ErrorHasColour = !Console.IsErrorRedirected && HasColour(Console.Error),
    ErrorIsTerminal = !Console.IsErrorRedirected,
};
return await CommandLine.RunAsync(host, args);

// Spectre knows NO_COLOR and the terminals that need to be told, but not the dumb ones.
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
