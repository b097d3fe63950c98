using System.Text.Json;

namespace ArgumentMap.Assistant.Tests;

/// <summary>Nothing outside of the folder that is served is read or written.</summary>
public sealed class RootTests : IAsyncLifetime
{
    private const string Secret = "claim secret: The secret of the other folder\n";

    private AssistantRun _run = null!;

    public async Task InitializeAsync()
    {
        _run = await AssistantRun.StartAsync(maps: [("bridge.arg", Samples.Bridge), ("sub/other.arg", "claim other: Other\n")]);
        File.WriteAllText(Path.Combine(_run.Folder, "secret.arg"), Secret);
        Directory.CreateDirectory(Path.Combine(_run.Folder, "away"));
        File.WriteAllText(Path.Combine(_run.Folder, "away", "inner.arg"), Secret);
        File.CreateSymbolicLink(_run.PathOf("link.arg"), Path.Combine(_run.Folder, "secret.arg"));
        File.CreateSymbolicLink(_run.PathOf("inside.arg"), _run.PathOf("bridge.arg"));
        Directory.CreateSymbolicLink(_run.PathOf("away"), Path.Combine(_run.Folder, "away"));
    }

    public async Task DisposeAsync() => await _run.DisposeAsync();

    [Theory]
    [InlineData("../secret.arg", "leads up")]
    [InlineData("sub/../../secret.arg", "leads up")]
    [InlineData("sub\\..\\..\\secret.arg", "leads up")]
    [InlineData("link.arg", "is a link that leads out")]
    [InlineData("away/inner.arg", "is a link that leads out")]
    [InlineData("away/new.arg", "is a link that leads out")]
    [InlineData("~/secret.arg", "is not a path within")]
    [InlineData("/etc/passwd", "is not a path within")]
    [InlineData("bridge.txt", "is not a map")]
    [InlineData("", "The path is empty")]
    [InlineData("a\u0000.arg", "control character")]
    public async Task Such_a_path_is_refused(string path, string why)
    {
        var json = JsonSerializer.Serialize(path);
        var refusal = (await _run.CallAsync("check", $"{{\"path\": {json}}}")).Refused();
        Assert.Contains(why, refusal, StringComparison.Ordinal);
        refusal = (await _run.CallAsync("add_item", $"{{\"path\": {json}, \"keyword\": \"claim\", \"text\": \"Written\"}}")).Refused();
        Assert.Contains(why, refusal, StringComparison.Ordinal);
        Assert.Equal(Secret, await File.ReadAllTextAsync(Path.Combine(_run.Folder, "secret.arg")));
        Assert.False(File.Exists(Path.Combine(_run.Folder, "away", "new.arg")));
    }

    [Fact]
    public async Task The_full_path_of_a_map_is_refused() => Assert.Contains(
        "is not a path within", (await _run.CallAsync("check", $"{{\"path\": "
            + $"{JsonSerializer.Serialize(_run.PathOf("bridge.arg"))}}}")).Refused(),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_link_within_the_folder_is_followed_and_kept()
    {
        (await _run.CallAsync("add_item", "{\"path\": \"inside.arg\", \"keyword\": \"claim\", \"text\": \"Another\"}")).Done();
        Assert.Contains("claim: Another", _run.Read("bridge.arg"), StringComparison.Ordinal);
        Assert.NotNull(new FileInfo(_run.PathOf("inside.arg")).LinkTarget);
    }

    [Theory]
    [InlineData("../secret.arg")]
    [InlineData("link.arg")]
    [InlineData("away/inner.arg")]
    public async Task A_map_cannot_include_what_lies_outside(string include)
    {
        var answer = await _run.AboutAsync("check", $"include: {include}\n\nclaim a: A\n  premise secret\n");
        Assert.Contains("include-escapes", answer.Done(), StringComparison.Ordinal);
        Assert.DoesNotContain("The secret", answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_outside_of_the_folder_do_not_count()
    {
        await File.WriteAllTextAsync(Path.Combine(_run.Folder, "argmap.json"), "{ \"rules\": { \"unsupported-claim\": \"error\" }, "
            + "\"secret\": 1 }");
        var answer = (await _run.CallAsync("check", "{\"path\": \"sub/other.arg\"}")).Done();
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
        Assert.StartsWith("The map is valid", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_in_the_folder_count()
    {
        _run.Write("argmap.json", "{ \"rules\": { \"unsupported-claim\": \"error\" } }");
        var answer = (await _run.CallAsync("check", "{\"path\": \"sub/other.arg\"}")).Done();
        Assert.StartsWith("The map is not valid", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resources_are_the_maps_of_the_folder_and_no_links()
    {
        var listed = (await _run.Client.ListResourcesAsync()).Select(resource => resource.Uri)
            .Where(uri => uri.StartsWith("argmap://maps/", StringComparison.Ordinal));
        Assert.Equal(["argmap://maps/bridge.arg", "argmap://maps/sub/other.arg"], listed);
    }

    [Theory]
    [InlineData("argmap://maps/../secret.arg")]
    [InlineData("argmap://maps/%2e%2e/secret.arg")]
    [InlineData("argmap://maps/link.arg")]
    [InlineData("argmap://maps/%2Fetc%2Fpasswd")]
    [InlineData("argmap://docs/nothing")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nonsense")]
    public async Task Such_a_resource_does_not_exist(string address)
    {
        var failure = await Assert.ThrowsAnyAsync<ModelContextProtocol.McpException>(
            async () => await _run.Client.ReadResourceAsync(address));
        Assert.Contains("There is no resource", failure.Message, StringComparison.Ordinal);
    }
}
