using ArgumentMap.Api.Calls;

namespace ArgumentMap.Api.Features.Score;

internal sealed class ScoreValidator : CallValidator<ScoreRequest>;
