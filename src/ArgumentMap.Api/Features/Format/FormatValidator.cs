using ArgumentMap.Api.Calls;

namespace ArgumentMap.Api.Features.Format;

internal sealed class FormatValidator : CallValidator<FormatRequest>;
