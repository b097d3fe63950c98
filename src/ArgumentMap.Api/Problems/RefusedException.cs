namespace ArgumentMap.Api.Problems;

/// <summary>Leaves the handling of a request that will not be done, from wherever that is found out.</summary>
internal sealed class RefusedException(Problem problem) : Exception(problem.Kind.Code)
{
    public Problem Problem => problem;

    public static RefusedException For(ProblemKind kind, string detail) => new(new Problem(kind, detail));
}
