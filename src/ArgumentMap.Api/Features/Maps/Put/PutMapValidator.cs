using ArgumentMap.Api.Stored;
using FluentValidation;

namespace ArgumentMap.Api.Features.Maps.Put;

internal sealed class PutMapValidator : StoredValidator<PutMapRequest>
{
    private const int LongestKey = 200;

    public PutMapValidator() => RuleFor(request => request.IdempotencyKey)
        .Must(key => key is null || (key.Length is > 0 and <= LongestKey && key.All(c => c is > ' ' and <= '~')))
        .WithErrorCode("bad-idempotency-key").WithMessage("The Idempotency-Key is not what was expected: 1 to 200 visible ASCII characters.").OverridePropertyName("Idempotency-Key");
}
