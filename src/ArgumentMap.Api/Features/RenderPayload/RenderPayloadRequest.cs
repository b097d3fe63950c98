using System.Collections.Immutable;
using ArgumentMap.Api.Calls;

namespace ArgumentMap.Api.Features.RenderPayload;

internal sealed class RenderPayloadRequest : MapRequest, ICall
{
    public static ImmutableArray<CallOption> Taken { get; } = CallOption.Rendering;

    /// <summary>Name of a format, from the address.</summary>
    public string Into { get; set; } = "";
}
