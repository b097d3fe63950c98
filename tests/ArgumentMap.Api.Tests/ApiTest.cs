namespace ArgumentMap.Api.Tests;

/// <summary>Tests that share an API with default settings.</summary>
public abstract class ApiTest : IAsyncLifetime
{
    internal ApiRun Api { get; private set; } = null!;

    public async Task InitializeAsync() => Api = await ApiRun.StartAsync();

    public async Task DisposeAsync() => await Api.DisposeAsync();
}
