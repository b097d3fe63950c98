using System.Collections.Immutable;
using ArgumentMap.Api.Calls;

namespace ArgumentMap.Api.Features.Score;

internal sealed class ScoreRequest : MapRequest, ICall
{
    public static ImmutableArray<CallOption> Taken { get; } = CallOption.Scoring;
}
