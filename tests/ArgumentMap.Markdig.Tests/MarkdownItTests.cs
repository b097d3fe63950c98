using System.Diagnostics;
using ArgumentMap.Formats;

namespace ArgumentMap.Markdig.Tests;

/// <summary>The plugin for markdown-it: its own tests, its package, and its table of options.</summary>
public sealed class MarkdownItTests : IClassFixture<MarkdownItTests.Installed>
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "markdown-it-argmap");

    [Fact]
    public void Its_own_tests_pass_with_the_command_of_this_build()
    {
        var output = Run("node", "--test", "--test-reporter=tap");
        Assert.Contains("\n# fail 0\n", output, StringComparison.Ordinal);
        Assert.Contains("\n# skipped 0\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_package_has_what_its_exports_name_and_the_licence()
    {
        var packed = Run("npm", "pack", "--dry-run", "--json");
        foreach (var file in (string[])["index.js", "api.js", "command.js", "options.js", "README.md", "LICENSE", "package.json"])
            Assert.Contains($"\"path\": \"{file}\"", packed, StringComparison.Ordinal);
        Assert.DoesNotContain("test/", packed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_options_are_those_of_a_picture()
    {
        const string Print = "import('./options.js').then(({ names, flags }) => console.log([...names, '/', ...flags].join(' ')))";
        var options = MapFormats.Svg.Options;
        Assert.Equal(
            string.Join(' ', [
                .. options.Select(option => option.Name), "/", .. options.Where(option => option.IsFlag).Select(option => option.Name)]),
            Run("node", "--eval", Print).Trim());
    }

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ARGMAP_DLL"] = Path.Combine(AppContext.BaseDirectory, "argmap.dll");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + errors.Result);
        return output;
    }

    /// <summary>markdown-it itself, which is fetched once.</summary>
    public sealed class Installed
    {
        public Installed()
        {
            var (installed, wanted) =
                (Path.Combine(Folder, "node_modules", ".package-lock.json"), Path.Combine(Folder, "package-lock.json"));
            if (!File.Exists(installed) || File.GetLastWriteTimeUtc(installed) < File.GetLastWriteTimeUtc(wanted))
                Run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        }
    }
}
