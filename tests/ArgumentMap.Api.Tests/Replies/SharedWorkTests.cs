using ArgumentMap.Api.Replies;

namespace ArgumentMap.Api.Tests.Replies;

/// <summary>Requests for the same thing share the work, and the work ends with the last of them.</summary>
public sealed class SharedWorkTests
{
    private readonly SharedWork<string, int> _work = new();
    private int _begun;

    [Fact]
    public async Task Work_for_the_same_key_is_done_once_and_for_another_key_apart()
    {
        var end = new TaskCompletionSource<int>();
        var all = Enumerable.Range(0, 6).Select(i => DoAsync(i < 5 ? "a" : "b", end)).ToArray();
        end.SetResult(7);
        Assert.All(await Task.WhenAll(all), done => Assert.Equal(7, done.Result));
        Assert.Equal(2, _begun);
        Assert.Equal(4, all.Count(done => done.Result.IsShared));
        await DoAsync("a", end);
        Assert.Equal(3, _begun);
    }

    [Fact]
    public async Task It_goes_on_while_anybody_waits_and_is_cancelled_when_the_last_one_leaves()
    {
        var end = new TaskCompletionSource<int>();
        var stopped = new TaskCompletionSource();
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var asked = _work.DoAsync("a", Until(end, stopped), first.Token);
        var joined = _work.DoAsync("a", Until(end, stopped), second.Token);
        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.False(stopped.Task.IsCompleted);
        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => joined);
        await stopped.Task;
    }

    [Fact]
    public async Task A_failure_is_everybodys()
    {
        var end = new TaskCompletionSource<int>();
        var all = Enumerable.Range(0, 3).Select(_ => DoAsync("a", end)).ToArray();
        end.SetException(new InvalidDataException());
        foreach (var one in all)
            await Assert.ThrowsAsync<InvalidDataException>(() => one);
    }

    private Task<(int Result, bool IsShared)> DoAsync(string key, TaskCompletionSource<int> end) =>
        _work.DoAsync(
            key,
            _ =>
            {
                Interlocked.Increment(ref _begun);
                return end.Task;
            },
            CancellationToken.None);

    private static Func<CancellationToken, Task<int>> Until(TaskCompletionSource<int> end, TaskCompletionSource stopped) => async left =>
    {
        left.Register(() => stopped.TrySetResult());
        return await end.Task.WaitAsync(left);
    };
}
