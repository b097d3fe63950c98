using System.Globalization;
using ArgumentMap.Cli;
using ArgumentMap.Workspace.Pictures;
using Spectre.Console;

await using var output = Console.OpenStandardOutput();
var host = new Host
{
    In = Console.OpenStandardInput(),
    Out = output,
    Error = Console.Error,
    Folder = Environment.CurrentDirectory,
    CacheFolder = CacheFolder(),
    PictureTool = Environment.GetEnvironmentVariable(PictureTool.Variable),
    SearchPath = Environment.GetEnvironmentVariable("PATH"),
    OutHasColour = !Console.IsOutputRedirected && HasColour(Console.Out),
    OutIsTerminal = !Console.IsOutputRedirected,
    OutWidth = Columns(Console.IsOutputRedirected),
    ErrorHasColour = !Console.IsErrorRedirected && HasColour(Console.Error),
    ErrorIsTerminal = !Console.IsErrorRedirected,
    ErrorWidth = Columns(Console.IsErrorRedirected),
};
return await CommandLine.RunAsync(host, args);

// Spectre handles NO_COLOR and enables colour on terminals that need it, but does not recognise dumb terminals.
static bool HasColour(TextWriter writer) =>
    Environment.GetEnvironmentVariable("TERM") != "dumb"
    && AnsiConsole.Create(
        new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) }).Profile.Capabilities.ColorSystem != ColorSystem.NoColors;

// Those of the terminal; of a file or pipe, those that COLUMNS says, else what is easy to read.
static int Columns(bool isRedirected)
{
    var columns = !isRedirected ? AnsiConsole.Profile.Width
        : int.TryParse(
            Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted
        : Host.EasyToRead;
    return Math.Clamp(columns, Host.Narrowest, Host.Widest);
}

static string? CacheFolder() =>
    Environment.GetFolderPath(
        Environment.SpecialFolder.LocalApplicationData,
        Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } folder
        ? Path.Combine(folder, "argmap")
        : null;
