using ArgumentMap.Api.Calls;

namespace ArgumentMap.Api.Features.Validate;

internal sealed class ValidateValidator : CallValidator<ValidateRequest>;
