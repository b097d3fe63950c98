using System.Diagnostics;

namespace ArgumentMap.Api.Tests.OpenApi;

/// <summary>What external tools make of the OpenAPI document: a linter, and a generated client in TypeScript.</summary>
public sealed class ClientTests : ApiTest
{
    private static readonly string Tools = Path.Combine(AppContext.BaseDirectory, "client");

    [Fact]
    public async Task A_linter_finds_nothing_in_the_document()
    {
        var document = await DocumentAsync();
        Assert.Equal(
            (0, "No results with a severity of 'hint' or higher found!"),
            await RunAsync(
                "@stoplight/spectral-cli/dist/index.js", "lint", document, "--ruleset", Path.Combine(Tools, "spectral.yaml"),
                "--fail-severity", "hint"));
    }

    [Fact]
    public async Task A_generated_client_compiles_and_gets_its_answers()
    {
        var document = await DocumentAsync();
        Assert.Equal(0, (await RunAsync("openapi-typescript/bin/cli.js", document, "--output", Path.Combine(Tools, "api.d.ts"))).ExitCode);
        Assert.Equal((0, ""), await RunAsync("typescript/bin/tsc", "--project", Tools));
        Assert.Equal((0, "done"), await RunAsync("../client.js", Api.Address.ToString().TrimEnd('/')));
    }

    private async Task<string> DocumentAsync()
    {
        var path = Path.Combine(Api.Folder, "openapi.json");
        await File.WriteAllBytesAsync(path, await Api.Client.GetByteArrayAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        return path;
    }

    /// <param name="script">Below <c>node_modules</c>.</param>
    private static async Task<(int ExitCode, string Output)> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "node",
            [
                Path.Combine(Tools, "node_modules", script), .. arguments,
            ]) { WorkingDirectory = Tools, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output + await error).Trim());
    }
}
