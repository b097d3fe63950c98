using ArgumentMap.Api.Stored;
using FluentValidation;

namespace ArgumentMap.Api.Features.Maps.Diff;

internal sealed class DiffValidator : StoredValidator<DiffRequest>
{
    public DiffValidator() => RuleFor(request => request[DiffRequest.AgainstName])
        .NotEmpty().WithErrorCode("no-against").WithMessage("'against' is missing. Give the id of the map to compare with, such as ?against=bridge-draft.").OverridePropertyName("?against");
}
