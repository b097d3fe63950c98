using System.Collections.Immutable;
using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Stored;

namespace ArgumentMap.Api.Features.Maps.Delete;

internal sealed class DeleteMapRequest : StoredRequest, ICall
{
    public static ImmutableArray<CallOption> Taken { get; } = [];
}
