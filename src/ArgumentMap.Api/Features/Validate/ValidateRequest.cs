using System.Collections.Immutable;
using ArgumentMap.Api.Calls;

namespace ArgumentMap.Api.Features.Validate;

internal sealed class ValidateRequest : MapRequest, ICall
{
    public static ImmutableArray<CallOption> Taken { get; } = [];
}
