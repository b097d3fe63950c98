using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Storage;
using FluentValidation;
using FluentValidation.Results;

namespace ArgumentMap.Api.Stored;

/// <summary>Holds ids against what ids look like, besides the options.</summary>
internal abstract class StoredValidator<TRequest> : CallValidator<TRequest>
    where TRequest : CallRequest, IStoredRequest, ICall
{
    protected StoredValidator() => RuleFor(request => request.Name).Custom((name, context) =>
    {
        if (!MapId.TryParse(name, out _))
            context.AddFailure(new ValidationFailure("id", $"The address names no map: an id is 1 to {MapId.MaxLength} of a-z, 0-9 and -, the first no -.") { ErrorCode = "bad-id" });
    });
}
