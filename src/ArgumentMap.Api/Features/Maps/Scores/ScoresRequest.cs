using System.Collections.Immutable;
using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Stored;

namespace ArgumentMap.Api.Features.Maps.Scores;

internal sealed class ScoresRequest : StoredRequest, ICall
{
    public static ImmutableArray<CallOption> Taken { get; } = CallOption.Scoring;
}
