namespace ArgumentMap.Api.Problems;

/// <summary>Ends the handling of a request that fails, from wherever that is discovered.</summary>
internal sealed class RefusedException(Problem problem) : Exception(problem.Kind.Code)
{
    public Problem Problem => problem;

    public static RefusedException For(ProblemKind kind, string detail) => new(new Problem(kind, detail));
}
