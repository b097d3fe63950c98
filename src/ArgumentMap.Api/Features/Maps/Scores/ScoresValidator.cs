using ArgumentMap.Api.Stored;

namespace ArgumentMap.Api.Features.Maps.Scores;

internal sealed class ScoresValidator : StoredValidator<ScoresRequest>;
