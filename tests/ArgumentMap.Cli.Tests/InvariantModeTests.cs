using System.Diagnostics;

namespace ArgumentMap.Cli.Tests;

/// <summary>The command as it is shipped: in invariant mode, in which .NET itself normalizes nothing.</summary>
public sealed class InvariantModeTests
{
    [Fact]
    public void Ids_and_texts_are_normalized_in_the_process_of_the_command()
    {
        using var run = new CommandRun((
            "map.arg",
            "claim caf\u00E9 [0.9]: \u00C9t\u00E9\n\nclaim b: B\n  premise cafe\u0301\n  premise [0.9]: e\u0301te\u0301.\n"));
        var output = Check(run.Folder);
        Assert.DoesNotContain("ARG101", output, StringComparison.Ordinal);
        Assert.Contains("ARG204", output, StringComparison.Ordinal);
    }

    private static string Check(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "argmap.dll"), "check", "map.arg"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + error.Result;
    }
}
