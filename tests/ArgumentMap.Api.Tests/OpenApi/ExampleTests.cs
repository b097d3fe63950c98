using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;

namespace ArgumentMap.Api.Tests.OpenApi;

/// <summary>Sends the examples in the document, and compares the answers with the document.</summary>
public sealed class ExampleTests : IAsyncLifetime
{
    /// <summary>Headers that every HTTP answer has, or that the content of a response implies.</summary>
    private static readonly string[] Implied = ["Date", "Content-Type", "Content-Length", "Transfer-Encoding", "Connection"];

    private static readonly JsonSerializerOptions Style = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    private ExampleServers Servers { get; } = new();
    private ApiDocument _document = null!;

    public async Task InitializeAsync() =>
        _document = await ApiDocument.ReadAsync(await Servers.GetAsync(ExampleServers.Usual, Examples.Map));

    public async Task DisposeAsync() => await Servers.DisposeAsync();

    [Fact]
    public async Task Answers_match_the_document_with_their_headers()
    {
        var recorded = new List<(string Call, string Name, JsonNode Answer)>();
        foreach (var call in _document.Operations)
        {
            var headers = _document.Responses(call).ToDictionary(response => response.Status, _ => new HashSet<(string, string)>());
            foreach (var attempt in Attempt.All(call))
            {
                using var answer = await attempt.SendAsync(Servers);
                var place = $"{call}: {attempt.Name ?? attempt.Request.ToString()}";
                Assert.Equal(
                    (place, attempt.Status, attempt.Type),
                    (place, (int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType ?? ""));
                headers[attempt.Status]
                    .UnionWith(
                        answer.Headers
                            .Concat(answer.Content.Headers)
                            .Where(header => !Implied.Contains(header.Key))
                            .Select(header => (header.Key, string.Join(", ", header.Value))));
                if (call.Method == "HEAD")
                    Assert.Empty(await answer.TextAsync());
                else if (ExampleAddressOf(call, attempt.Status, attempt.Type) is { } elsewhere)
                    Assert.Equal(
                        await (await (await Servers.GetAsync(ExampleServers.Usual, Examples.Map)).SendAsync(HttpMethod.Get, elsewhere))
                            .TextAsync(),
                        await answer.TextAsync());
                else if (attempt.Name is { } name)
                    recorded.Add((call.Id, name, await BodyAsync(answer)));
            }

            foreach (var (status, response) in _document.Responses(call))
                HeadersAreDocumented($"{call} {status}", response, headers[status]);
        }

        await AreRecordedAsync(recorded);
    }

    [Fact]
    public void Every_answer_and_every_problem_has_its_own_example()
    {
        foreach (var call in _document.Operations)
        {
            foreach (var (status, response) in _document.Responses(call))
            {
                if (!response.TryGetProperty("content", out var content))
                    continue;
                string[] expected = call.Call.Replies.FirstOrDefault(answer => answer.Status == status) is { } known
                    ? [.. known.Maps.Select(map => map.Name)]
                    : [.. call.Call.Problems.Where(kind => kind.Status == status).Select(kind => kind.Code)];
                foreach (
                    var type in content.EnumerateObject()
                        .Where(type => ExampleAddressOf(call, status, type.Name) is null && (status < 400 || type.Name != "image/svg+xml")))
                    Assert.Equal(
                        (call.ToString(), string.Join(',', expected)),
                        (
                            call.ToString(),
                            string.Join(',', type.Value.GetProperty("examples").EnumerateObject().Select(example => example.Name))));
            }
        }

        var all = _document.Operations.SelectMany(operation => operation.Call.Problems).Distinct();
        // No call gives these: the first is about the method, the second is answered before the server knows what is asked for.
        Assert.Equal([ProblemKind.WrongMethod, ProblemKind.HeadersTooLong], ProblemKind.All.Except(all));
    }

    [Fact]
    public async Task Every_body_in_the_document_can_be_read()
    {
        var tested = 0;
        foreach (var call in _document.Operations.Where(call => call.Json.TryGetProperty("requestBody", out _)))
        {
            foreach (var type in call.Json.GetProperty("requestBody").GetProperty("content").EnumerateObject())
            {
                foreach (var example in type.Value.GetProperty("examples").EnumerateObject())
                {
                    var body = JsonNode.Parse(example.Value.GetProperty("value").GetRawText())!;
                    var request = ExampleRequest.Of(call) with
                    {
                        Type = type.Name,
                        Body = System.Text.Encoding.UTF8.GetBytes(
                            type.Name == "application/json" ? body.ToJsonString() : body.GetValue<string>()),
                        Stored = null,
                    };
                    var answer = await new Attempt(0, "", request).SendAsync(Servers);
                    Assert.True(answer.IsSuccessStatusCode, $"{call} {type.Name} {example.Name}: {await answer.TextAsync()}");
                    tested++;
                }
            }
        }

        // Maps in three types, broken ones of two calls besides, and those with options; then the bodies that are only JSON.
        Assert.Equal((13 * 3) + (2 * 3) + 8 + 2 + 3, tested);
    }

    /// <summary>
    /// Every header that was sent is in the document and matches its description, and the document has no others.
    /// </summary>
    private void HeadersAreDocumented(string place, JsonElement response, HashSet<(string Name, string Value)> sent)
    {
        var known = response.TryGetProperty("headers", out var headers)
            ? headers.EnumerateObject().ToDictionary(header => header.Name, header => _document.Resolve(header.Value))
            : [];
        var names = sent.Select(header => header.Name).Distinct().Order(StringComparer.Ordinal);
        Assert.True(
            names.SequenceEqual(known.Keys.Order(StringComparer.Ordinal)),
            $"{place} has {string.Join(", ", names)}\nThe document says {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}");
        foreach (var (name, value) in sent)
            Assert.True(
                Regex.IsMatch(value, known[name].GetProperty("schema").GetProperty("pattern").GetString()!, RegexOptions.NonBacktracking),
                $"{place} {name}: {value}");
    }

    /// <summary>Address of a reply that is too long for an example.</summary>
    private static string? ExampleAddressOf(ApiDocument.Operation call, int status, string type) =>
        call.Call.Replies.FirstOrDefault(reply => reply.Status == status)?.AddressAs(type);

    private static async Task<JsonNode> BodyAsync(HttpResponseMessage answer)
    {
        var text = await answer.TextAsync();
        if (answer.Content.Headers.ContentType!.MediaType!.EndsWith("json", StringComparison.Ordinal) is false)
            return text;
        var body = JsonNode.Parse(text)!;
        // It differs for every answer.
        if (body["traceId"] is not null)
            body["traceId"] = new string('0', 32);
        return body;
    }

    private static async Task AreRecordedAsync(IEnumerable<(string Call, string Name, JsonNode Answer)> answers)
    {
        var file = Path.Combine(Path.GetDirectoryName(Samples.Folder)!, "src", "ArgumentMap.Api", "OpenApi", "answers.json");
        var received = Path.ChangeExtension(file, ".received.json");
        // An answer that several calls give is recorded once, with all of them.
        var byName = answers.GroupBy(answer => answer.Name).ToDictionary(
            group => group.Key,
            group =>
                group.GroupBy(answer => answer.Answer.ToJsonString())
                    .Select(same => new { calls = same.Select(answer => answer.Call), answer = same.First().Answer }));
        var text = JsonSerializer.Serialize(byName, Style) + "\n";
        File.Delete(received);
        if (text == (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n"))
            return;
        await File.WriteAllTextAsync(received, text);
        Assert.Fail(
            "The answers differ from those that the document has. Read the received file and, if it is right, rename it.\nReceived: "
                + $"{received}\nRecorded: {file}");
    }
}
