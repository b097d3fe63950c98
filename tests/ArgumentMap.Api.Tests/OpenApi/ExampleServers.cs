using System.Collections.Concurrent;
using System.Text;
using System.Threading.RateLimiting;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Storage.History;
using ArgumentMap.Api.Storage.Folder;
using ArgumentMap.Api.Tests.Storage;
using ArgumentMap.Api.Tests.Storage.Folder;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace ArgumentMap.Api.Tests.OpenApi;

/// <summary>
/// APIs to send the examples to: one where all is well, and one for each kind of trouble that is not caused by the request.
/// </summary>
internal sealed class ExampleServers : IAsyncDisposable
{
    public const string Usual = "usual";
    public const string AskingForKeys = "keys";
    public const string Suspending = "suspending";
    public const string SuspendedKey = "a-key-that-is-suspended";
    public const string ReadingLittle = "reading little";
    public const string DrawingLittle = "little";
    public const string Counting = "counting";
    public const string Busy = "busy";
    public const string Slow = "slow";
    public const string Broken = "broken";
    public const string GarbledBodies = "garbled";
    public const string SlowBodies = "slow bodies";
    public const string ReadOnly = "read-only";
    public const string Full = "full";
    public const string Gone = "gone";
    public const string WithoutHistory = "without history";

    private static readonly MapId Map = Id(Examples.Id);

    private readonly MemoryMapStore _maps = new(new StoppedClock { Now = new DateTimeOffset(2024, 10, 3, 12, 0, 0, TimeSpan.Zero) });
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<string, Task<ApiRun>> _running = new(StringComparer.Ordinal);

    /// <summary>One of these APIs, with the maps of the examples.</summary>
    /// <param name="stored">The source of the example; null if it should be missing.</param>
    public async Task<ApiRun> GetAsync(string name, string? stored)
    {
        _maps.Forget();
        await _maps.PutAsync(Id(Examples.DraftId), Encoding.UTF8.GetBytes(Examples.Draft), Expected.Any);
        // The map has a history, also where it is missing now.
        var note = new ChangeNote("ann", "Added what the laboratory found");
        await _maps.PutAsync(Map, Encoding.UTF8.GetBytes(Examples.Draft), Expected.Any);
        await _maps.PutAsync(Map, Encoding.UTF8.GetBytes(stored ?? Examples.Map), Expected.Any, note);
        if (stored is null)
            await _maps.DeleteAsync(Map, Expected.Any);
        return await _running.GetOrAdd(name, StartAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        foreach (var running in _running.Values)
            await (await running).DisposeAsync();
        _end.Dispose();
    }

    private static MapId Id(string text) => MapId.TryParse(text, out var id) ? id : throw new ArgumentException(text);

    private async Task<ApiRun> StartAsync(string name)
    {
        (string, string)[] settings = name switch
        {
            AskingForKeys => [("Api:Keys:0", "a-key-of-some-length"), ("Api:ReadingNeedsKey", "true")],
            Suspending => [("Api:Keys:ann:Key", SuspendedKey), ("Api:Keys:ann:Rights", "none")],
            DrawingLittle => [("Api:Limits:PictureItems", "2")],
            Busy => [("Api:Limits:Renders", "1"), ("Api:Limits:WaitingRenders", "0")],
            _ => [],
        };
        var api = await ApiRun.StartAsync(builder => Configure(builder.Services, name), settings);
        if (name == Counting)
            await api.SendAsync(HttpMethod.Get, "/v1/maps");
        if (name == Busy)
            await HoldTurnAsync(api.Services.GetRequiredService<ReplyMaker>());
        return api;
    }

    private void Configure(IServiceCollection services, string name)
    {
        services.AddSingleton<IMapStore>(name switch
        {
            ReadOnly => new FailingStore(FolderProblem.OfWriting(Map, new UnauthorizedAccessException())),
            Full => new FailingStore(FolderProblem.NoMoreMaps(Map, 100_000)),
            Gone => new FailingStore(FolderProblem.NoFolder),
            WithoutHistory => new FailingStore(FolderProblem.NoFolder) { History = null },
            ReadingLittle => new FailingStore(FolderProblem.TooLarge(Map, 2_000_000, 1_000_000)),
            _ => _maps,
        });
        if (name == Slow)
            services.AddSingleton<TimeProvider>(new ImpatientClock());
        if (name == Broken)
            Limit(services, _ => throw new InvalidOperationException());
        if (name == Counting)
            Limit(services, _ =>
                RateLimitPartition.GetTokenBucketLimiter("", _ =>
                    new TokenBucketRateLimiterOptions { TokenLimit = 1, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromDays(1) }));
        if (name is GarbledBodies or SlowBodies)
            services.AddSingleton<IStartupFilter>(
                new UnreadableBodies(name == SlowBodies ? StatusCodes.Status408RequestTimeout : StatusCodes.Status400BadRequest));
    }

    private static void Limit(IServiceCollection services, Func<HttpContext, RateLimitPartition<string>> limit) =>
        services.PostConfigure<RateLimiterOptions>(options => options.GlobalLimiter = PartitionedRateLimiter.Create(limit));

    /// <summary>Keeps the only turn occupied with an answer until the end.</summary>
    private async Task HoldTurnAsync(ReplyMaker maker)
    {
        var begun = new TaskCompletionSource();
        _ = maker.MakeAsync(
            new ReplyJob("wait", MapSource.Sent([]), "", async (_, _) =>
            {
                begun.SetResult();
                await Task.Delay(Timeout.Infinite, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return new Reply(default, "");
            }),
            CancellationToken.None);
        await begun.Task;
    }

    /// <summary>Fails every answer, like a layout that runs out of time.</summary>
    private sealed class ImpatientClock : TimeProvider
    {
        public override long GetTimestamp() => throw new OperationCanceledException();
    }

    private sealed class UnreadableBodies(int status) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Request.Body = new UnreadableStream(status);
                return rest(context);
            });
            next(app);
        };
    }

    /// <summary>Fails with an internal error.</summary>
    private sealed class UnreadableStream(int status) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new BadHttpRequestException("", status);
    }

    private sealed class FailingStore(StoreProblem problem) : IMapStore
    {
        public IWorkspace Files => EmptyWorkspace.Instance;

        public IMapHistory? History { get; init; } = new FailingHistory(problem);

        public Task<ListResult> ListAsync(MapQuery query, CancellationToken cancellation = default) =>
            Task.FromResult<ListResult>(new ListResult.Failed(problem));

        public Task<GetResult> GetAsync(MapId id, CancellationToken cancellation = default) =>
            Task.FromResult<GetResult>(new GetResult.Failed(problem));

        public Task<PutResult> PutAsync(
            MapId id,
            ReadOnlyMemory<byte> source,
            Expected expected,
            ChangeNote change,
            CreationKey? key = null,
            CancellationToken cancellation = default) =>
            Task.FromResult<PutResult>(new PutResult.Failed(problem));

        public Task<DeleteResult> DeleteAsync(
            MapId id, Expected expected, ChangeNote change, bool force = false, CancellationToken cancellation = default) =>
            Task.FromResult<DeleteResult>(new DeleteResult.Failed(problem));

        public Task<RenameResult> RenameAsync(
            MapId id, MapId to, Expected expected, ChangeNote change, bool force = false, CancellationToken cancellation = default) =>
            Task.FromResult<RenameResult>(new RenameResult.Failed(problem));

        public Task<StoreProblem?> CheckAsync(CancellationToken cancellation = default) => Task.FromResult<StoreProblem?>(problem);
    }

    private sealed class FailingHistory(StoreProblem problem) : IMapHistory
    {
        public Task<RevisionsResult> ListAsync(MapId id, RevisionQuery query, CancellationToken cancellation = default) =>
            Task.FromResult<RevisionsResult>(new RevisionsResult.Failed(problem));

        public Task<PastResult> GetAsync(MapId id, PastPoint point, CancellationToken cancellation = default) =>
            Task.FromResult<PastResult>(new PastResult.Failed(problem));

        public Task<RestoreResult> RestoreAsync(MapId id, ChangeNote change, CancellationToken cancellation = default) =>
            Task.FromResult<RestoreResult>(new RestoreResult.Failed(problem));
    }
}
