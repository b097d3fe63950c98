using ArgumentMap.Api.Calls;

namespace ArgumentMap.Api.Features.Encode;

internal sealed class EncodeValidator : CallValidator<EncodeRequest>;
