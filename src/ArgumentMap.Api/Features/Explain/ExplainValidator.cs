using ArgumentMap.Api.Calls;
using FluentValidation;

namespace ArgumentMap.Api.Features.Explain;

internal sealed class ExplainValidator : CallValidator<ExplainRequest>
{
    public ExplainValidator() => RuleFor(request => request.Topic)
        .NotEmpty().WithErrorCode("no-topic").WithMessage("'topic' is missing. Give the id of the item to explain, such as ?topic=safe.").OverridePropertyName("?topic");
}
