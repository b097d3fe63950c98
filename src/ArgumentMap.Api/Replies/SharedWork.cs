namespace ArgumentMap.Api.Replies;

/// <summary>Lets requests that ask for the same thing at the same time share the work.</summary>
internal sealed class SharedWork<TKey, TResult>
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Job> _jobs = [];

    /// <summary>The result of work with the same key that is under way, otherwise of new work.</summary>
    /// <param name="work">Cancelled once everybody who waits for it has left.</param>
    /// <param name="cancellation">Only ends the waiting of this caller.</param>
    /// <returns>The result, and whether others began the work.</returns>
    public async Task<(TResult Result, bool IsShared)> DoAsync(
        TKey key, Func<CancellationToken, Task<TResult>> work, CancellationToken cancellation)
    {
        Job? job;
        bool isShared;
        lock (_gate)
        {
            isShared = _jobs.TryGetValue(key, out job);
            if (job is null)
                _jobs.Add(key, job = new Job());
            job.Waiting++;
        }

        // Whoever begins the work may do all of it before the first wait, and its client may leave meanwhile.
        var leaving = cancellation.UnsafeRegister(_ => Leave(key, job), null);
        try
        {
            var result = isShared ? job.Result.Task : RunAsync(key, job, work);
            return (await result.WaitAsync(cancellation), isShared);
        }
        finally
        {
            if (leaving.Unregister() || !cancellation.CanBeCanceled)
                Leave(key, job);
        }
    }

    private async Task<TResult> RunAsync(TKey key, Job job, Func<CancellationToken, Task<TResult>> work)
    {
        try
        {
            var result = await work(job.Left.Token);
            Remove(key, job);
            job.Result.SetResult(result);
            return result;
        }
        catch (OperationCanceledException)
        {
            Remove(key, job);
            job.Result.SetCanceled();
            throw;
        }
        catch (Exception exception)
        {
            Remove(key, job);
            job.Result.SetException(exception);
            // If nobody else waits, nobody observes it.
            _ = job.Result.Task.Exception;
            throw;
        }
    }

    private void Leave(TKey key, Job job)
    {
        lock (_gate)
        {
            if (--job.Waiting > 0)
                return;
            // Whoever asks from here on must not join work that is about to be cancelled.
            if (_jobs.GetValueOrDefault(key) == job)
                _jobs.Remove(key);
        }

        if (!job.Result.Task.IsCompleted)
            job.Left.Cancel();
    }

    private void Remove(TKey key, Job job)
    {
        lock (_gate)
        {
            if (_jobs.GetValueOrDefault(key) == job)
                _jobs.Remove(key);
        }
    }

    private sealed class Job
    {
        public CancellationTokenSource Left { get; } = new();

        public TaskCompletionSource<TResult> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>How many wait for the result.</summary>
        public int Waiting { get; set; }
    }
}
