using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace ArgumentMap.Api.Tests.Settings;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Api:Limits:BodyBytes", "5", "Api:Limits:BodyBytes is 5. Expected 1024 to 268435456 bytes.")]
    [InlineData("Api:Limits:BodyBytes", "abc", "Api:Limits:BodyBytes is 'abc'. Expected 1024 to 268435456 bytes.")]
    [InlineData("Api:Limits:Renders", "0", "Api:Limits:Renders is 0. Expected 1 to 1024 answers.")]
    [InlineData(
        "Api:Limits:Bodybytez", "5000", "There is no setting Api:Limits:Bodybytez. Did you mean Api:Limits:BodyBytes?")]
    [InlineData("Api:Limits", "5", "Api:Limits is not a single value. Set Api:Limits:BodyBytes and so on.")]
    [InlineData("Api:MapFolder:0", "maps", "Api:MapFolder is a single value, not a list.")]
    [InlineData("Api:Keys", "0123456789abcdefSECRET", "Api:Keys is a list. Set Api:Keys:0, in the environment Api__Keys__0.")]
    [InlineData("Api:Keys:0", "short", "Api:Keys:0 holds a key of fewer than 16 characters, which can be guessed.")]
    [InlineData("Api:Keys:ann:Keey", "0123456789abcdef", "There is no setting Api:Keys:ann:Keey. Did you mean Api:Keys:ann:Key?")]
    [InlineData("Api:ReadingNeedsKey", "yes", "Api:ReadingNeedsKey is 'yes'. Expected true or false.")]
    [InlineData(
        "Api:ReadingNeedsKey", "true",
        "Api:ReadingNeedsKey is true, but there is no key. Set Api:Keys:0 or Api:Tokens:Authority.")]
    [InlineData(
        "Api:Origins:0", "https://wiki.example/page",
        "Api:Origins holds 'https://wiki.example/page'. Expected an origin such as https://wiki.example, without a path.")]
    [InlineData("Api:Proxies:0", "proxy", "Api:Proxies holds 'proxy'. Expected an address or network such as 10.0.0.0/8.")]
    [InlineData("Api:PathBase", "maps", "Api:PathBase is 'maps'. Expected a path such as /argument-map.")]
    [InlineData("Api:Otlp", "nowhere", "Api:Otlp is not an address. Expected one such as http://localhost:4317.")]
    [InlineData("Api:MapFolder", "", "Api:MapFolder is empty. Give the folder of the stored maps.")]
    public async Task Invalid_settings_are_reported_at_the_start(string name, string value, string expected)
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => ApiRun.StartAsync(null, (name, value)));
        Assert.Equal([expected], exception.Failures);
    }

    [Theory]
    [InlineData("Api__Keys", "0123456789abcdefSECRET", "argument-map-api: Api:Keys is a list. ")]
    [InlineData("Api__Limits__BodyBytes", "abc", "argument-map-api: Api:Limits:BodyBytes is 'abc'. ")]
    [InlineData("ASPNETCORE_URLS", "nonsense", "argument-map-api: Urls holds 'nonsense'. ")]
    public async Task The_start_ends_with_one_line_and_the_exit_code_of_bad_configuration(string name, string value, string expected)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ApiHost).Assembly.Location])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(78, process.ExitCode);
        Assert.StartsWith(expected, error, StringComparison.Ordinal);
        Assert.Equal(1, error.Count(c => c == '\n'));
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", output + error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Anyone may change maps")]
    [InlineData("key-of-ann-0123456789", "Changing maps needs a key")]
    public async Task The_log_says_at_the_start_whether_changing_maps_needs_a_key(string key, string expected)
    {
        await using var api = await ApiRun.StartAsync(null, key.Length == 0 ? [] : [("Api:Keys:ann:Key", key)]);
        var log = await api.StopAndReadLogAsync();
        Assert.Contains(expected, log, StringComparison.Ordinal);
        Assert.DoesNotContain("key-of-", log, StringComparison.Ordinal);
    }
}
