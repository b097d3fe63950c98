using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Storage;

namespace ArgumentMap.Api.Stored;

/// <summary>What the store could not do, as problems of requests.</summary>
internal static class StoreProblems
{
    /// <summary>Seconds after which a store that fails may be tried again.</summary>
    private const int TryAgain = 10;

    public static RefusedException Refused(StoreProblem problem) => new(new Problem(KindOf(problem.Fault), problem.Message)
    {
        RetryAfter = problem.Fault == StoreFault.Unavailable ? TryAgain : null,
    });

    private static ProblemKind KindOf(StoreFault fault) => fault switch
    {
        StoreFault.TooLarge => ProblemKind.BodyTooLarge,
        StoreFault.NotText => ProblemKind.MapErrors,
        StoreFault.Full => ProblemKind.StoreFull,
        StoreFault.ReadOnly => ProblemKind.ReadOnly,
        _ => ProblemKind.StoreUnavailable,
    };
}
