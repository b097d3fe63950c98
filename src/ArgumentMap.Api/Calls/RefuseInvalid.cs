using ArgumentMap.Api.Problems;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

/// <summary>Answers requests that their validator refuses.</summary>
internal sealed class RefuseInvalid : IGlobalPreProcessor
{
    public Task PreProcessAsync(IPreProcessorContext context, CancellationToken ct)
    {
        if (!context.HasValidationFailures)
            return Task.CompletedTask;
        ProblemError[] errors = [.. context.ValidationFailures.Select(failure => new ProblemError(failure.ErrorCode, failure.ErrorMessage) { Pointer = failure.PropertyName })];
        throw new RefusedException(new Problem(ProblemKind.BadOption, errors[0].Message) { Errors = [.. errors] });
    }
}
