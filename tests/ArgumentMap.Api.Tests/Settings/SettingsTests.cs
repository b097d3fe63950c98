using Microsoft.Extensions.Options;

namespace ArgumentMap.Api.Tests.Settings;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Api:Limits:BodyBytes", "5", "Api:Limits:BodyBytes is 5. Expected 1024 to 268435456 bytes.")]
    [InlineData("Api:Limits:Renders", "0", "Api:Limits:Renders is 0. Expected 1 to 1024 answers.")]
    [InlineData("Api:Keys:0", "short", "Api:Keys:0 holds a key of fewer than 16 characters, which can be guessed.")]
    [InlineData("Api:Otlp", "nowhere", "Api:Otlp is not an address. Expected one such as http://localhost:4317.")]
    [InlineData("Api:MapFolder", "", "Api:MapFolder is empty. Give the folder of the stored maps.")]
    public async Task Invalid_settings_are_reported_at_the_start(string name, string value, string expected)
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => ApiRun.StartAsync(null, (name, value)));
        Assert.Equal([expected], exception.Failures);
    }
}
