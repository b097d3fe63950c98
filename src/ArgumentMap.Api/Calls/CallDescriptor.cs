using System.Collections.Immutable;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Requests;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

/// <summary>
/// The description of a call: how it is routed, how its requests are validated, and what the OpenAPI document says about it.
/// </summary>
/// <param name="Method">GET includes HEAD.</param>
/// <param name="Address">A route with its parameters in braces: <c>/v1/maps/{id}</c>.</param>
/// <param name="Group">One of <see cref="CallGroups"/>.</param>
internal sealed record CallDescriptor(Http Method, string Address, string Group)
{
    /// <summary>Id of the operation in the document: the name of the call, which sets it itself.</summary>
    public string Id { get; init; } = "";

    public required string Summary { get; init; }

    public required string Description { get; init; }

    /// <summary>The parameters in the address, in order.</summary>
    public ImmutableArray<PathPart> Parts { get; init; } = PathPart.In(Address);

    /// <summary>Given in the query or, if the request contains a map in JSON, in the body.</summary>
    public ImmutableArray<CallOption> Options { get; init; } = [];

    /// <summary>Headers of the request.</summary>
    public ImmutableArray<HeaderDocs> Headers { get; init; } = [];

    /// <summary>The body of its requests; null if they have none.</summary>
    public BodyDocs? Body { get; init; } = Method is Http.POST or Http.PUT ? BodyDocs.Map : null;

    public required ImmutableArray<ReplyDocs> Replies { get; init; }

    public required ImmutableArray<ProblemKind> Problems { get; init; }

    /// <summary>Whether its requests count towards the limit of the client.</summary>
    public bool IsCounted => Counts(Address);

    public static bool Counts(string address) => !address.StartsWith("/health/", StringComparison.Ordinal);

    /// <summary>Whether it changes stored maps, which requires an API key if any are configured.</summary>
    public bool NeedsKey { get; init; }
}
