using System.Collections.Immutable;
using ArgumentMap.Api.Calls;

namespace ArgumentMap.Api.Features.Format;

internal sealed class FormatRequest : MapRequest, ICall
{
    public static ImmutableArray<CallOption> Taken { get; } = [];
}
