using System.Text;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ArgumentMap.Api.Tests.OpenApi;

/// <summary>How to provoke a kind of problem.</summary>
/// <param name="Spoil">Makes the request one that fails; returns it unchanged if the trouble is on the server.</param>
/// <param name="Server">See <see cref="ExampleServers"/>.</param>
internal sealed record Trouble(Func<ExampleRequest, ExampleRequest> Spoil, string Server = ExampleServers.Usual)
{
    private const int BodyBytes = 1024 * 1024;
    private const int PayloadLength = 16_384;

    private static readonly string TooLong = new('#', BodyBytes + 1);

    /// <summary>By kind.</summary>
    public static IReadOnlyDictionary<ProblemKind, Trouble> All { get; } = new Dictionary<ProblemKind, Trouble>
    {
        [ProblemKind.BadRequest] = Of(ExampleServers.GarbledBodies),
        [ProblemKind.BadBody] = new(request =>
            request with { Type = "application/json", Body = Encoding.UTF8.GetBytes("{\"sorce\": \"claim safe: The well is safe\"}") }),
        [ProblemKind.BadPayload] = new(request => request.With("path", "payload", "bridge")),
        [ProblemKind.BadOption] = new(request => request.With("query", "them", "dark")),
        [ProblemKind.BadCondition] = new(request => request.With("header", "If-Match", "well")),
        [ProblemKind.NoKey] = Of(ExampleServers.AskingForKeys),
        [ProblemKind.NotAllowed] = new(
            request => request.With("header", "X-Api-Key", ExampleServers.SuspendedKey), ExampleServers.Suspending),
        [ProblemKind.MapTooLarge] = Of(ExampleServers.ReadingLittle),
        [ProblemKind.ReadOnly] = Of(ExampleServers.ReadOnly),
        [ProblemKind.NotFound] = new(request => request.With("path", "id", "never-stored")),
        [ProblemKind.NotAcceptable] = new(request => request.With("header", "Accept", "application/pdf")),
        [ProblemKind.BodyTooSlow] = Of(ExampleServers.SlowBodies),
        [ProblemKind.InUse] = new(request => request.With("header", "Idempotency-Key", "0f8c41d2-well"))
        {
            Before = (api, request) =>
                Task.FromResult(((MemoryMapStore)api.Services.GetRequiredService<IMapStore>()).Creations
                    .Begin(" " + request.Values[("header", "Idempotency-Key")])),
        },
        [ProblemKind.Exists] = new(request => request.Values.ContainsKey(("query", "to"))
            ? request.With("query", "to", Examples.DraftId)
            : request),
        [ProblemKind.NoHistory] = new(
            request => request.Options.Contains("revision") ? request.With("query", "revision", "1") : request,
            ExampleServers.WithoutHistory),
        [ProblemKind.Included] = new(request => request)
        {
            Before = async (api, _) =>
            {
                var store = api.Services.GetRequiredService<IMapStore>();
                var includer = Sources.Id("village");
                await store.PutAsync(includer, Sources.Bytes($"include: {Examples.Id}.arg\n"), Expected.Any);
                return new After(() => store.DeleteAsync(includer, Expected.Any));
            },
        },
        [ProblemKind.Stale] = new(request => request.With("header", "If-Match", "\"0123456789abcdef\"")),
        [ProblemKind.BodyTooLarge] = new(request => request.About(TooLong).With("header", "Expect", "100-continue")),
        [ProblemKind.PayloadTooLong] = new(request => request.With("path", "payload", new string('A', PayloadLength + 1))),
        [ProblemKind.WrongType] = new(request => request with { Type = "text/html" }),
        [ProblemKind.MapErrors] = new(request => request.About(Examples.BrokenMap)),
        [ProblemKind.NoPicture] = new(AsPicture, ExampleServers.DrawingLittle),
        [ProblemKind.UnknownItem] = new(request => request.Options.Contains("topic")
            ? request.With("query", "topic", "saef")
            : AsPicture(request).With("query", "focus", "saef")),
        [ProblemKind.KeyReused] = new(request => (request with { Stored = null }).With("header", "Idempotency-Key", "another-well"))
        {
            Before = async (api, request) =>
            {
                await (request.About(Examples.Draft)).SendAsync(api);
                return null;
            },
        },
        [ProblemKind.NoCondition] = new(request => request with { Values = request.Values.Remove(("header", "If-Match")) }),
        [ProblemKind.TooManyRequests] = Of(ExampleServers.Counting),
        [ProblemKind.Internal] = Of(ExampleServers.Broken),
        [ProblemKind.Busy] = Of(ExampleServers.Busy),
        [ProblemKind.TooSlow] = Of(ExampleServers.Slow),
        [ProblemKind.StoreUnavailable] = Of(ExampleServers.Gone),
        [ProblemKind.StoreFull] = Of(ExampleServers.Full),
    };

    /// <summary>What must happen before the request is sent; the result is disposed once it is answered.</summary>
    public Func<ApiRun, ExampleRequest, Task<IDisposable?>> Before { get; init; } = (_, _) => Task.FromResult<IDisposable?>(null);

    private static ExampleRequest AsPicture(ExampleRequest request) =>
        request.With(request.Values.ContainsKey(("path", "format")) ? "path" : "query", "format", "svg")
            .With("query", "layout", "graph");

    /// <summary>Does something when it is disposed.</summary>
    private sealed class After(Func<Task> end) : IDisposable
    {
        public void Dispose() => end().GetAwaiter().GetResult();
    }

    private static Trouble Of(string server) => new(request => request, server);
}
