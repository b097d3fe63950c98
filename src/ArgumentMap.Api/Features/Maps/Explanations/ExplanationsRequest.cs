using System.Collections.Immutable;
using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Stored;

namespace ArgumentMap.Api.Features.Maps.Explanations;

internal sealed class ExplanationsRequest : StoredRequest, ICall
{
    public static ImmutableArray<CallOption> Taken { get; } = CallOption.Scoring;

    /// <summary>Id of the item to explain.</summary>
    public string Node { get; set; } = "";
}
