namespace ArgumentMap.Assistant.Tests;

/// <summary>A server for all tests of a class that change no files.</summary>
public sealed class SharedRun : IAsyncLifetime
{
    internal AssistantRun Run { get; private set; } = null!;

    public async Task InitializeAsync() => Run = await AssistantRun.StartAsync();

    public async Task DisposeAsync() => await Run.DisposeAsync();
}
