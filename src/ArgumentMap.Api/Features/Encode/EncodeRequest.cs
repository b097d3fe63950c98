using System.Collections.Immutable;
using ArgumentMap.Api.Calls;

namespace ArgumentMap.Api.Features.Encode;

internal sealed class EncodeRequest : MapRequest, ICall
{
    public static ImmutableArray<CallOption> Taken { get; } = [];
}
