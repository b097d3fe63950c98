using System.Collections.Immutable;
using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Stored;

namespace ArgumentMap.Api.Features.Maps.Get;

internal sealed class GetMapRequest : StoredRequest, ICall
{
    public static ImmutableArray<CallOption> Taken { get; } = [CallOption.Format, .. CallOption.Rendering];
}
