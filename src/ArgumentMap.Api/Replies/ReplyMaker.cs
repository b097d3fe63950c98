using System.Threading.RateLimiting;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Settings;
using ArgumentMap.Api.Telemetry;
using ArgumentMap.Limits;
using Microsoft.Extensions.Options;

namespace ArgumentMap.Api.Replies;

/// <summary>Answers requests about maps, from the cache or by making the answer, a limited number of them at a time.</summary>
internal sealed class ReplyMaker(
    ReplyCache cache, ApiMetrics metrics, MapLimits limits, IOptions<ApiSettings> settings, TimeProvider time) : IDisposable
{
    /// <summary>Seconds after which a client that was turned away may try again.</summary>
    private const int TryAgain = 2;

    private readonly ConcurrencyLimiter _turns = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = settings.Value.Limits.Renders,
        QueueLimit = settings.Value.Limits.WaitingRenders,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private readonly TimeSpan _longest = TimeSpan.FromSeconds(settings.Value.Limits.AnswerSeconds);

    /// <exception cref="RefusedException">Too many answers are being made or waited for, or this one takes too long.</exception>
    public async Task<Reply> MakeAsync(ReplyJob job, CancellationToken cancellation)
    {
        if (await cache.FindAsync(job, cancellation) is { } known)
        {
            metrics.Answered(job.Kind, fromCache: true);
            return known;
        }

        var turn = await _turns.AcquireAsync(1, cancellation);
        if (!turn.IsAcquired)
        {
            turn.Dispose();
            throw new RefusedException(
                new Problem(
                    ProblemKind.Busy,
                    "The API is making as many answers as it can, and too many requests are waiting. Try again later.")
                {
                    RetryAfter = TryAgain,
                });
        }

        // The turn ends with the work, not with the waiting client: the work may be at a point where it cannot be cancelled.
        var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        waiting.CancelAfter(_longest);
        var patience = waiting.Token;
        var work = Task.Run(() => MakeAsync(job, turn, waiting), CancellationToken.None);
        try
        {
            return await work.WaitAsync(patience);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new RefusedException(
                new Problem(
                    ProblemKind.TooSlow,
                    "Making the answer took longer than the API allows. Send a smaller map, or ask for less.") { RetryAfter =
                        TryAgain });
        }
    }

    public void Dispose() => _turns.Dispose();

    private async Task<Reply> MakeAsync(ReplyJob job, RateLimitLease turn, CancellationTokenSource waiting)
    {
        using (waiting)
        using (turn)
        {
            waiting.Token.ThrowIfCancellationRequested();
            using var activity = ApiTracing.Source.StartActivity(job.Kind);
            var read = new RecordedWorkspace(job.Source.Files);
            var started = time.GetTimestamp();
            var settings = (await read.SettingsAsync(job.Source.Path, waiting.Token)).Within(limits);
            var effort = new Effort(settings.Settings.Limits.Effort, waiting.Token);
            var answer = await MakeWithin(job, new MapReading(job.Source, read, settings, effort, metrics), waiting.Token);
            if (answer.Problem is null)
                answer = answer with { ETag = ReplyTag.Of(job, read) };
            // Not cached: a layout that took too long on a busy machine may succeed next time.
            if (answer.Problem?.Kind != ProblemKind.NoPicture)
                cache.Keep(job, answer, read);
            metrics.Answered(job.Kind, fromCache: false);
            metrics.Made(job.Kind, time.GetElapsedTime(started));
            return answer;
        }
    }

    /// <summary>Makes the answer. If it takes too much work, it always will, so that is an error of the map, and is cached.</summary>
    private static async Task<Reply> MakeWithin(ReplyJob job, MapReading reading, CancellationToken cancellation)
    {
        try
        {
            return await job.Make(reading, cancellation);
        }
        catch (EffortSpentException spent)
        {
            return Reply.Of(Problem.Of([spent.ToDiagnostic()]));
        }
    }
}
