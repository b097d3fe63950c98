using ArgumentMap.Text;

namespace ArgumentMap.Limits;

/// <summary>Something that an effort is spent on, until it is disposed of.</summary>
public readonly struct EffortTask : IDisposable
{
    private readonly Stack<Func<Reduction>>? _tasks;

    internal EffortTask(Stack<Func<Reduction>> tasks) => _tasks = tasks;

    public void Dispose() => _tasks?.Pop();
}

/// <summary>What an author can do so that a map makes less work.</summary>
/// <param name="Advice">A clause in the imperative, such as "break the cycle of 12 items that 'a' is in".</param>
/// <param name="Location">The text that makes the work; no place where there is none.</param>
public sealed record Reduction(string Advice, SourceLocation Location);
