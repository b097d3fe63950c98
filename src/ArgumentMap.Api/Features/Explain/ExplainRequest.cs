using System.Collections.Immutable;
using ArgumentMap.Api.Calls;

namespace ArgumentMap.Api.Features.Explain;

internal sealed class ExplainRequest : MapRequest, ICall
{
    private const string TopicName = "topic";

    public static ImmutableArray<CallOption> Taken { get; } = [new CallOption(TopicName, "Id of the item to explain.", _ => null) { IsRequired = true }, .. CallOption.Scoring];

    /// <summary>Id of the item to explain; null where it was not given.</summary>
    public string? Topic => this[TopicName];
}
