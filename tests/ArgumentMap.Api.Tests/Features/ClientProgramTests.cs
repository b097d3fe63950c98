using System.Diagnostics;
using ArgumentMap.Api.Tests.Faults;

namespace ArgumentMap.Api.Tests.Features;

/// <summary>The programs in docs/clients, each run against the API as a process of its own, which asks for a key.</summary>
public sealed class ClientProgramTests
{
    private const string Key = "a-key-of-some-length";

    private static readonly string Docs = Path.Combine(Path.GetDirectoryName(Samples.Folder)!, "docs");
    private static readonly string Programs = Path.Combine(Docs, "clients");
    private static readonly string Tools = Path.Combine(AppContext.BaseDirectory, "client");

    public static TheoryData<string> Names => ["client.sh", "client.py", "client.ts"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_does_what_the_page_says(string name)
    {
        var folder = Directory.CreateTempSubdirectory("argmap-clients-").FullName;
        await using (var api = await ApiProcess.StartAsync(folder, ("Api__Keys__0", Key)))
        {
            var address = api.Address.ToString().TrimEnd('/');
            var (code, output) = await RunAsync(name, address, Key);
            Assert.Equal((0, "safe"), (code, code == 0 ? "safe" : output));
            var lines = output.Split('\n');
            Assert.Equal(
                [
                    "stored: /v1/maps/is-the-well-safe",
                    "replaced: /v1/maps/is-the-well-safe",
                    "drawn: <svg",
                    "scored: safe is accepted",
                    "changed: The verdict on 'safe' stays accepted (0.68 → 0.79).",
                    "revisions: The store keeps no history of maps",
                    "listed: is-the-well-safe",
                    "checked: well.arg, 0 errors",
                    "checked: broken.arg, 1 errors",
                ],
                lines[..^1]);
            Assert.StartsWith($"embedded: <img src=\"{address}/v1/render/svg/", lines[^1], StringComparison.Ordinal);
            var picture = await api.Client.GetAsync(new Uri(lines[^1].Split('"')[1]));
            Assert.Equal("image/svg+xml", picture.Type());

            (code, output) = await RunAsync(name, address, "wrong-key-of-some-length");
            Assert.NotEqual(0, code);
            Assert.Contains("The API key or token is not valid.", output, StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_shows_it(string name) => Assert.Contains(
        File.ReadAllText(Path.Combine(Programs, name)).ReplaceLineEndings("\n") + "```\n",
        File.ReadAllText(Path.Combine(Docs, "api.md")).ReplaceLineEndings("\n"),
        StringComparison.Ordinal);

    private static async Task<(int Code, string Output)> RunAsync(string name, string address, string key) => name switch
    {
        "client.sh" => await RunAsync("bash", key, Path.Combine(Programs, name), address),
        "client.py" => await RunAsync("python3", key, Path.Combine(Programs, name), address),
        _ => await RunAsync("node", key, await CompiledAsync(name), address),
    };

    /// <summary>Checks the types, too; older versions of Node do not run TypeScript.</summary>
    private static async Task<string> CompiledAsync(string name)
    {
        var compiled = Path.Combine(Tools, "programs");
        Directory.CreateDirectory(compiled);
        File.Copy(Path.Combine(Programs, name), Path.Combine(compiled, name), overwrite: true);
        var (code, output) = await RunAsync(
            "node", "", Path.Combine(Tools, "node_modules", "typescript", "bin", "tsc"), Path.Combine(compiled, name), "--strict",
            "--noUncheckedIndexedAccess", "--exactOptionalPropertyTypes", "--erasableSyntaxOnly", "--target", "ES2022", "--module",
            "NodeNext", "--moduleResolution", "NodeNext", "--types", "node");
        Assert.Equal((0, ""), (code, output));
        return Path.ChangeExtension(Path.Combine(compiled, name), ".js");
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, string key, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Tools,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ARGUMENT_MAP_KEY"] = key;
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output + await error).Trim());
    }
}
