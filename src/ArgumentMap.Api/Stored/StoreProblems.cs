using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Storage;

namespace ArgumentMap.Api.Stored;

/// <summary>Turns problems of the store into problems of requests.</summary>
internal static class StoreProblems
{
    /// <summary>Seconds after which to try a failing store again.</summary>
    private const int TryAgain = 10;

    /// <param name="isReading">Whether the map was to be read rather than written.</param>
    public static RefusedException Refused(StoreProblem problem, bool isReading = false)
    {
        var kind = isReading && problem.Fault == StoreFault.TooLarge ? ProblemKind.MapTooLarge : KindOf(problem.Fault);
        return new RefusedException(
            new Problem(kind, problem.Message) { RetryAfter = kind == ProblemKind.StoreUnavailable ? TryAgain : null });
    }

    private static ProblemKind KindOf(StoreFault fault) => fault switch
    {
        StoreFault.TooLarge => ProblemKind.BodyTooLarge,
        StoreFault.NotText => ProblemKind.MapErrors,
        StoreFault.Full => ProblemKind.StoreFull,
        StoreFault.ReadOnly => ProblemKind.ReadOnly,
        _ => ProblemKind.StoreUnavailable,
    };
}
