using System.Collections.Immutable;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Requests;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

/// <summary>
/// What a call says about itself: how it is routed, what its requests are checked against and what the OpenAPI document tells of it.
/// </summary>
/// <param name="Method">GET stands for HEAD too.</param>
/// <param name="Address">With its parts in braces: <c>/v1/maps/{id}</c>.</param>
/// <param name="Group">One of <see cref="CallGroups"/>.</param>
internal sealed record CallDescriptor(Http Method, string Address, string Group)
{
    /// <summary>Its operation in the document. Set by the call: its name.</summary>
    public string Id { get; init; } = "";

    public required string Summary { get; init; }

    public required string Description { get; init; }

    /// <summary>The parts of the address, in their order.</summary>
    public ImmutableArray<PathPart> Parts { get; init; } = PathPart.In(Address);

    /// <summary>In the query and, where the request brings a map in JSON, in the body.</summary>
    public ImmutableArray<CallOption> Options { get; init; } = [];

    /// <summary>Headers of the request.</summary>
    public ImmutableArray<HeaderDocs> Headers { get; init; } = [];

    public required ImmutableArray<ReplyDocs> Replies { get; init; }

    public required ImmutableArray<ProblemKind> Problems { get; init; }

    /// <summary>Whether it changes stored maps, which may need a key.</summary>
    public bool NeedsKey { get; init; }
}
