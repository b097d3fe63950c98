using System.Text.Json;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Formats;

namespace ArgumentMap.Api.Tests.OpenApi;

/// <summary>A request that should get an answer that the document describes.</summary>
/// <param name="Status">Status of the answer.</param>
/// <param name="Type">Media type of the answer; empty if it has no body.</param>
internal sealed record Attempt(int Status, string Type, ExampleRequest Request)
{
    /// <summary>Name under which the answer is recorded; null if it is not.</summary>
    public string? Name { get; init; }

    public string Server { get; init; } = ExampleServers.Usual;

    public Func<ApiRun, ExampleRequest, Task<IDisposable?>> Before { get; init; } = (_, _) => Task.FromResult<IDisposable?>(null);

    /// <summary>Requests for every documented answer of a call, and one for each option.</summary>
    public static IEnumerable<Attempt> All(ApiDocument.Operation call)
    {
        var request = ExampleRequest.Of(call);
        return call.Method == "OPTIONS"
            ? [new Attempt(ReplyDocs.Options.Status, "", request), .. call.Call.Problems.Intersect(ProblemDocs.Reached)
                .SelectMany(kind => Refused(request, kind))]
            : [.. call.Call.Replies.SelectMany(answer => Answered(request, answer, call)), .. WithOptions(request, call),
                .. call.Call.Problems.SelectMany(kind => Refused(request, kind))];
    }

    public async Task<HttpResponseMessage> SendAsync(ExampleServers servers)
    {
        var api = await servers.GetAsync(Server, Request.Stored);
        using var held = await Before(api, Request);
        return await Request.SendAsync(api);
    }

    private static IEnumerable<Attempt> Answered(ExampleRequest request, ReplyDocs answer, ApiDocument.Operation call)
    {
        foreach (var type in answer.Types.DefaultIfEmpty(""))
        {
            var asked = type.Length == 0 ? request : request.With("header", "Accept", type);
            if (asked.Values.ContainsKey(("path", "format")) && type.Length > 0)
                asked = asked.With("path", "format", ApiFormats.Known.All.Single(format => format.MediaType == type).Name);
            foreach (var (name, _, map) in answer.Maps)
            {
                var about = name == Examples.Usual ? asked : asked.About(map);
                var attempt =
                    new Attempt(answer.Status, type, about) { Name = type.Length == 0 ? null : Examples.NameOf(answer.Status, name, type) };
                yield return (answer.Status, call.Method) switch
                {
                    (201, _) => attempt with { Request = Example(call, about with { Stored = null }, "If-None-Match", "Idempotency-Key") },
                    (200, "PUT") => attempt with { Request = Example(call, about, "If-Match") },
                    (200, "POST") when call.Id == "RestoreMap" => attempt with { Request = about with { Stored = null } },
                    (304, _) => attempt with { Request = about.With("header", "If-None-Match", "*") },
                    (503, _) => attempt with { Server = ExampleServers.Gone },
                    _ => attempt,
                };
            }
        }
    }

    /// <summary>Each option by itself, also from a client that already has the answer.</summary>
    private static IEnumerable<Attempt> WithOptions(ExampleRequest request, ApiDocument.Operation call)
    {
        foreach (var parameter in call.Parameters.Where(parameter => parameter.GetProperty("in").GetString() == "query"))
        {
            var name = parameter.GetProperty("name").GetString();
            var option = RenderOption.All.FirstOrDefault(option => option.Name == name);
            // Pictures take all rendering options but that of tables; other calls have no pictures.
            var format = option == RenderOption.Table ? MapFormats.Csv : ApiFormats.Svg;
            var isPicture = call.Call.Replies[0].Types.Contains(ApiFormats.Svg.MediaType) && (name == "format" || option is not null);
            var asked = request.With(parameter);
            if (name == "format" && !isPicture)
            {
                yield return new Attempt(200, TypeOf(parameter), asked);
                continue;
            }

            if (isPicture)
                asked = asked.With(request.Values.ContainsKey(("path", "format")) ? "path" : "query", "format", format.Name);
            var usual = call.Call.Replies[0];
            yield return new Attempt(usual.Status, isPicture ? format.MediaType : usual.Types.FirstOrDefault() ?? "", asked);
            if (call.Call.Replies.Any(answer => answer.Status == 304))
                yield return new Attempt(304, "", asked.With("header", "If-None-Match", "*"));
        }
    }

    /// <summary>Media type of the format that an example names.</summary>
    private static string TypeOf(JsonElement parameter) =>
        ((AnswerFormat[])[AnswerFormat.Arg, AnswerFormat.Sarif]).Single(format =>
            format.Name == parameter.GetProperty("example").GetString()).MediaType;

    private static IEnumerable<Attempt> Refused(ExampleRequest request, ProblemKind kind)
    {
        var trouble = Trouble.All[kind];
        foreach (
            var (accepted, type) in ((string, string)[])[(
                "application/json", ProblemJson.MediaType), ($"{ApiFormats.Svg.MediaType}, */*;q=0.1", ApiFormats.Svg.MediaType)])
        {
            var spoilt = trouble.Spoil(request.With("header", "Accept", accepted));
            // A client that accepts pictures never gets this problem.
            if (kind == ProblemKind.NotAcceptable && type != ProblemJson.MediaType)
                continue;
            yield return new Attempt(kind.Status, type, spoilt)
            {
                // One picture is enough to show what they look like.
                Name = type == ProblemJson.MediaType || kind == ProblemKind.MapErrors ? Examples.NameOf(kind, type) : null,
                Server = trouble.Server,
                Before = trouble.Before,
            };
        }
    }

    private static ExampleRequest Example(ApiDocument.Operation call, ExampleRequest request, params string[] headers) =>
        call.Parameters.Where(parameter => headers.Contains(parameter.GetProperty("name").GetString()))
            .Aggregate(request, (request, header) => request.With(header));
}
