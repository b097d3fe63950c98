using ArgumentMap.Api.Calls;
using FluentValidation;

namespace ArgumentMap.Api.Features.RenderPayload;

internal sealed class RenderPayloadValidator : CallValidator<RenderPayloadRequest>
{
    public RenderPayloadValidator() => RuleFor(request => request.Into).Custom((format, context) =>
    {
        if (CallOption.Format.Problem(format) is { } problem)
            context.AddFailure(new FluentValidation.Results.ValidationFailure("format", problem) { ErrorCode = "bad-option" });
    });
}
