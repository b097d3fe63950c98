using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ArgumentMap.Api.OpenApi;

namespace ArgumentMap.Api.Tests.OpenApi;

/// <summary>What the document says about parameters is what requests are validated against.</summary>
public sealed class ConstraintTests : IAsyncLifetime
{
    /// <summary>Values at and beyond the limits of what parameters take, each tried with all parameters.</summary>
    private static readonly string[] Values =
    [
        "", "0", "1", "-1", "2", "99", "100", "101", "2147483647", "2147483648", "1e3", "0.5", "1.0", "1.5", "-0.5", "true", "false",
        "maybe", "svg", "html", "pdf", "dark", "pink",
        "2024", "2024-10", "2024-10-03", "2024-13", "2024-00-01", "2024-10-32", "24-10-03", "2024-1-3", "claim", "claim,premise",
        "claim,clam", "#water", "#", "claim,#water", "kind", "kind,text,id", "kind,title",
        "safe", "well", "well.svg", "well.pdf", "-well", "Well", "well!", "*", "\"0123\"", "W/\"0123\"", "\"0123\", \"4567\"", "\"0123",
        "two words",
        new('a', 64), new('a', 65), new('k', 200), new('k', 201),
    ];

    private ExampleServers Servers { get; } = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Servers.DisposeAsync();

    [Fact]
    public async Task A_value_is_refused_where_and_only_where_the_document_says_so()
    {
        var tried = new HashSet<string>();
        foreach (var call in (await DocumentAsync()).Operations.Where(call => call.Method is not ("HEAD" or "OPTIONS")))
        {
            // For payloads the document only says which characters they consist of.
            foreach (
                var parameter in call.Parameters.Where(parameter =>
                    parameter.GetProperty("name").GetString() != "payload" && tried.Add(parameter.GetRawText())))
            {
                var (schema, name, place) = (
                    parameter.GetProperty("schema"),
                    parameter.GetProperty("name").GetString(),
                    parameter.GetProperty("in").GetString());
                foreach (var value in Values.Concat(Choices(schema)).Where(value => place != "path" || value.Length > 0))
                {
                    using var answer = await new Attempt(0, "", Taking(call, parameter).With(parameter, value)).SendAsync(Servers);
                    Assert.True(
                        Takes(schema, value) == ((int)answer.StatusCode != 400),
                        $"{call} {name}={value}: {answer.StatusCode} {await answer.TextAsync()}");
                }
            }
        }

        Assert.NotEmpty(tried);
    }

    [Fact]
    public async Task A_default_is_what_applies_if_nothing_is_given()
    {
        var tried = new HashSet<string>();
        foreach (var call in (await DocumentAsync()).Operations.Where(call => call.Method is not ("HEAD" or "OPTIONS")))
        {
            foreach (var parameter in call.Parameters.Where(parameter => parameter.GetProperty("schema").TryGetProperty("default", out _)))
            {
                var plain = Taking(call, parameter);
                var given = plain.With(parameter, parameter.GetProperty("schema").GetProperty("default").ToString());
                Assert.Equal(await TextAsync(plain), await TextAsync(given));
                tried.Add(parameter.GetProperty("name").GetString()!);
            }
        }

        Assert.Equal(
            [
                "all", "aspect", "descending", "force", "included-by", "labels", "legend", "limit", "positions", "scores", "sections",
                "semantics", "sort", "table", "theme", "threshold", "to",
            ],
            tried.Order(StringComparer.Ordinal));
    }

    private async Task<ApiDocument> DocumentAsync() =>
        await ApiDocument.ReadAsync(await Servers.GetAsync(ExampleServers.Usual, Examples.Map));

    private async Task<string> TextAsync(ExampleRequest request)
    {
        using var answer = await new Attempt(0, "", request).SendAsync(Servers);
        Assert.True(answer.IsSuccessStatusCode);
        return await answer.TextAsync();
    }

    /// <summary>A request for a format that takes an option: pictures take all but one, which is for tables.</summary>
    private static ExampleRequest Taking(ApiDocument.Operation call, JsonElement parameter)
    {
        var isOfTables = parameter.GetProperty("name").GetString() == "table";
        var request = ExampleRequest.Of(call).With("header", "Accept", $"{(isOfTables ? "text/csv" : "image/svg+xml")}, */*;q=0.1");
        return isOfTables && request.Values.ContainsKey(("path", "format")) ? request.With("path", "format", "csv") : request;
    }

    private static IEnumerable<string> Choices(JsonElement schema) =>
        schema.TryGetProperty("enum", out var choices) ? choices.EnumerateArray().Select(choice => choice.GetString()!) : [];

    /// <summary>Whether a value matches a JSON schema.</summary>
    private static bool Takes(JsonElement schema, string value) => schema.GetProperty("type").GetString() switch
    {
        "boolean" => value is "true" or "false",
        "integer" =>
            long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && IsWithin(schema, number),
        "number" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && IsWithin(schema, number),
        _ => (!schema.TryGetProperty("enum", out _) || Choices(schema).Contains(value))
            && (
                !schema.TryGetProperty("pattern", out var pattern)
                    || Regex.IsMatch(value, pattern.GetString()!, RegexOptions.NonBacktracking))
            && (!schema.TryGetProperty("minLength", out var least) || value.Length >= least.GetInt32())
            && (!schema.TryGetProperty("maxLength", out var most) || value.Length <= most.GetInt32()),
    };

    private static bool IsWithin(JsonElement schema, double number) =>
        (!schema.TryGetProperty("minimum", out var least) || number >= least.GetDouble())
            && (!schema.TryGetProperty("maximum", out var most) || number <= most.GetDouble());
}
