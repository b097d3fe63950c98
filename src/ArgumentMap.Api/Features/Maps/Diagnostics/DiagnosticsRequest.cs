using System.Collections.Immutable;
using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Stored;

namespace ArgumentMap.Api.Features.Maps.Diagnostics;

internal sealed class DiagnosticsRequest : StoredRequest, ICall
{
    public static ImmutableArray<CallOption> Taken { get; } = [];
}
