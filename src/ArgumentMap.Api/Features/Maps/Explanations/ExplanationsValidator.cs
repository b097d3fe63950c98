using ArgumentMap.Api.Stored;

namespace ArgumentMap.Api.Features.Maps.Explanations;

internal sealed class ExplanationsValidator : StoredValidator<ExplanationsRequest>;
