using ArgumentMap.Text;

namespace ArgumentMap.Limits;

/// <summary>A task that an effort is spent on; it ends when disposed.</summary>
internal readonly struct EffortTask : IDisposable
{
    private readonly Stack<Func<Reduction>>? _tasks;

    internal EffortTask(Stack<Func<Reduction>> tasks) => _tasks = tasks;

    public void Dispose() => _tasks?.Pop();
}

/// <summary>What an author can do to reduce the work that a map takes.</summary>
/// <param name="Advice">A clause in the imperative, such as "break the cycle of 12 items that contains 'a'".</param>
/// <param name="Location">The text that causes the work; the default value where there is none.</param>
internal sealed record Reduction(string Advice, SourceLocation Location);
