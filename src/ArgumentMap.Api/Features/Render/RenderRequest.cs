using System.Collections.Immutable;
using ArgumentMap.Api.Calls;

namespace ArgumentMap.Api.Features.Render;

internal sealed class RenderRequest : MapRequest, ICall
{
    public static ImmutableArray<CallOption> Taken { get; } = [CallOption.Format, .. CallOption.Rendering];
}
