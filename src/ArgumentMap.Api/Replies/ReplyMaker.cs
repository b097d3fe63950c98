using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Telemetry;
using ArgumentMap.Limits;

namespace ArgumentMap.Api.Replies;

/// <summary>
/// Answers requests about maps: from the cache, with the answer that is just being made for somebody else, or by making it.
/// </summary>
internal sealed class ReplyMaker(ReplyCache cache, Workers workers, ApiMetrics metrics, MapLimits limits)
{
    private readonly SharedWork<ReplyKey, Made> _underWay = new();

    /// <exception cref="RefusedException">Too many answers are being made or waited for, or this one takes too long.</exception>
    public async Task<Reply> MakeAsync(ReplyJob job, CancellationToken cancellation)
    {
        while (true)
        {
            if (await cache.FindAsync(job, cancellation) is { } known)
            {
                metrics.Answered(job.Kind, fromCache: true);
                return known;
            }

            var (made, isShared) = await _underWay.DoAsync(
                job.Key,
                left => workers.DoAsync(job.Kind, job.Source.Utf8.Length, job.IsLayout, turn => MakeAsync(job, turn), left),
                cancellation);
            // What the map includes may have been read before this request was sent, and may have changed in between.
            if (isShared && !await made.Read.HoldsInAsync(job.Source.Files, cancellation))
                continue;
            metrics.Answered(job.Kind, fromCache: isShared);
            return made.Reply;
        }
    }

    private async Task<Made> MakeAsync(ReplyJob job, WorkTurn turn)
    {
        using var activity = ApiTracing.Source.StartActivity(job.Kind);
        var read = new RecordedWorkspace(job.Source.Files, turn.Take);
        var settings = (await read.SettingsAsync(job.Source.Path, turn.Cancellation)).Within(limits);
        var effort = new Effort(settings.Settings.Limits.Effort, turn.Checkpoint, turn.Cancellation);
        var answer = await MakeWithin(job, new MapReading(job.Source, read, settings, effort, metrics), turn.Cancellation);
        if (answer.Problem is null)
            answer = answer with { ETag = ReplyTag.Of(job, read) };
        read.Close();
        // Not cached: a layout that took too long on a busy machine may succeed next time.
        if (answer.Problem?.Kind != ProblemKind.NoPicture)
            cache.Keep(job, answer, read);
        return new Made(answer, read);
    }

    /// <summary>Makes the answer. If it takes too much work, it always will, so that is an error of the map, and is cached.</summary>
    private async Task<Reply> MakeWithin(ReplyJob job, MapReading reading, CancellationToken cancellation)
    {
        try
        {
            return await job.Make(reading, cancellation);
        }
        catch (EffortSpentException spent)
        {
            metrics.GivenUp(job.Kind, EffortSpentException.TooMuchWork.Name);
            return Reply.Of(Problem.Of([spent.ToDiagnostic()]));
        }
    }

    private sealed record Made(Reply Reply, RecordedWorkspace Read);
}
