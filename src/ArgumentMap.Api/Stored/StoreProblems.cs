using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Storage;

namespace ArgumentMap.Api.Stored;

/// <summary>Turns problems of the store into problems of requests.</summary>
internal static class StoreProblems
{
    /// <summary>Seconds after which to try a failing store again.</summary>
    private const int TryAgain = 10;

    public static RefusedException Refused(StoreProblem problem)
    {
        var kind = KindOf(problem.Fault);
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
