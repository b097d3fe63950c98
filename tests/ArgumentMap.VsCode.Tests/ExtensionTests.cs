using System.IO.Compression;
using System.Text.Json;
using VerifyXunit;

namespace ArgumentMap.VsCode.Tests;

/// <summary>The extension for Visual Studio Code: what is in its package, and how it colours maps.</summary>
public sealed class ExtensionTests : IClassFixture<Extension>
{
    [Fact]
    public async Task The_package_has_what_its_manifest_names()
    {
        using var package = await ZipFile.OpenReadAsync(Extension.Package);
        var names = package.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.Ordinal);
        using var manifest = await JsonDocument.ParseAsync(package.GetEntry("extension/package.json")!.Open());
        var contributes = manifest.RootElement.GetProperty("contributes");
        string[] files =
        [
            manifest.RootElement.GetProperty("main").GetString()!,
            .. Values(contributes.GetProperty("languages"), "configuration"),
            .. Values(contributes.GetProperty("grammars"), "path"),
            .. Values(contributes.GetProperty("snippets"), "path"),
            .. contributes.GetProperty("walkthroughs").EnumerateArray().SelectMany(walk => walk.GetProperty("steps").EnumerateArray())
                .Select(step => step.GetProperty("media").GetProperty("markdown").GetString()!),
        ];
        Assert.All(files, file => Assert.Contains("extension/" + file.TrimStart('.', '/'), names));
        Assert.DoesNotContain(names, name => name.Contains("node_modules", StringComparison.Ordinal));

        using var code = new StreamReader(package.GetEntry("extension/dist/extension.js")!.Open());
        var script = await code.ReadToEndAsync();
        foreach (var command in Values(contributes.GetProperty("commands"), "command"))
            Assert.Contains($"\"{command}\"", script, StringComparison.Ordinal);
    }

    [Fact]
    public Task Colours() =>
        Verifier.Verify(Extension.Run(Path.Combine("test", "tokens.mjs"), Path.Combine(Extension.Folder, "test", "colours.arg")));

    private static IEnumerable<string> Values(JsonElement items, string property) =>
        items.EnumerateArray().Select(item => item.GetProperty(property).GetString()!);
}
