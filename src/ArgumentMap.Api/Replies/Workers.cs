using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Settings;
using ArgumentMap.Api.Telemetry;
using Microsoft.Extensions.Options;

namespace ArgumentMap.Api.Replies;

/// <summary>Does the work of answers: a limited amount at a time, and each for a limited time, of which waiting is a part.</summary>
internal sealed class Workers
{
    /// <summary>Seconds after which a client that was turned away may try again.</summary>
    private const int TryAgain = 2;

    private readonly ApiMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly TimeSpan _longest;
    private readonly Turns _answers;

    /// <summary>Layouts of graphs cannot be interrupted for others, so they have turns of their own.</summary>
    private readonly Turns _layouts;

    public Workers(ApiMetrics metrics, IOptions<ApiSettings> settings, TimeProvider time)
    {
        var limits = settings.Value.Limits;
        (_metrics, _time, _longest) = (metrics, time, TimeSpan.FromSeconds(limits.AnswerSeconds));
        _answers = new Turns(limits.Renders, limits.WaitingRenders, limits.MapsAtOnce);
        _layouts = new Turns(Math.Max(1, limits.Renders / 2), limits.WaitingRenders, limits.MapsAtOnce);
        metrics.Observe(() => Count);
    }

    /// <summary>Whether another answer would be turned away.</summary>
    public bool AreBusy => _answers.IsFull;

    /// <summary>Answers being worked on, and answers that wait.</summary>
    private (int Working, int Waiting) Count
    {
        get
        {
            var (answers, layouts) = (_answers.Count, _layouts.Count);
            return (answers.Working + layouts.Working, answers.Waiting + layouts.Waiting);
        }
    }

    /// <summary>Does some work, on this thread as far as it need not wait.</summary>
    /// <param name="kind">For the metrics.</param>
    /// <param name="bytes">Size of the map that the work is about.</param>
    /// <param name="isLayout">Whether a graph is laid out.</param>
    /// <param name="work">Stops soon after its turn has run out of time.</param>
    /// <exception cref="RefusedException">Too much other work is waiting, or this takes too long.</exception>
    /// <exception cref="OperationCanceledException">The client has left.</exception>
    public async Task<T> DoAsync<T>(
        string kind, long bytes, bool isLayout, Func<WorkTurn, Task<T>> work, CancellationToken cancellation)
    {
        var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        waiting.CancelAfter(_longest);
        var patience = waiting.Token;
        if ((isLayout ? _layouts : _answers).Enter(bytes) is not { } turn)
        {
            waiting.Dispose();
            throw GiveUp(kind, Busy("The API is making as many answers as it can, and too many requests are waiting."));
        }

        // The turn ends with the work, not with the waiting client: the work may be at a point where it cannot be cancelled.
        var done = isLayout
            ? Task.Run(() => WorkAsync(kind, turn, waiting, work), CancellationToken.None)
            : WorkAsync(kind, turn, waiting, work);
        try
        {
            return await done.WaitAsync(patience);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // An answer that has had little time may succeed later; one that has had most of it would fail again.
            throw GiveUp(kind, turn.Worked * 2 < _longest && patience.IsCancellationRequested
                ? Busy("The answer had to wait for others for too long.")
                : new Problem(
                    ProblemKind.TooSlow,
                    "Making the answer took longer than the API allows. Send a smaller map, or ask for less."));
        }
    }

    private RefusedException GiveUp(string kind, Problem problem)
    {
        _metrics.GivenUp(kind, problem.Kind.Code);
        return new RefusedException(problem);
    }

    private static Problem Busy(string why) =>
        new(ProblemKind.Busy, why + " Try again later.") { RetryAfter = TryAgain };

    private async Task<T> WorkAsync<T>(
        string kind, Turns.Turn turn, CancellationTokenSource waiting, Func<WorkTurn, Task<T>> work)
    {
        using (waiting)
        using (turn)
        {
            await turn.BeginAsync(waiting.Token);
            var started = _time.GetTimestamp();
            var result = await work(new WorkTurn(turn, waiting.Token));
            _metrics.Made(kind, _time.GetElapsedTime(started));
            return result;
        }
    }
}

/// <summary>What work is given: when it must stop, and what it must report.</summary>
internal sealed class WorkTurn(Turns.Turn turn, CancellationToken cancellation)
{
    public CancellationToken Cancellation => cancellation;

    /// <summary>Counts bytes that the map includes.</summary>
    public void Take(long bytes) => turn.Take(bytes);

    /// <summary>Lets others go first if this work has had its slice of time; called by the thread that works.</summary>
    public void Checkpoint() => turn.Checkpoint(cancellation);
}
