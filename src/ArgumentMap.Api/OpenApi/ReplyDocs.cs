using System.Collections.Immutable;
using ArgumentMap.Api.Replies;

namespace ArgumentMap.Api.OpenApi;

/// <summary>A reply that is not a problem, as the OpenAPI document describes it.</summary>
/// <param name="Types">Media types that it can have; empty if it has no body.</param>
/// <param name="Headers">Headers in addition to those that every reply has.</param>
internal sealed record ReplyDocs(int Status, string Description, ImmutableArray<string> Types, ImmutableArray<HeaderDocs> Headers)
{
    /// <summary>Shape of its JSON, if it can be JSON.</summary>
    public Shape? Shape { get; init; }

    /// <summary>Whether a map with errors also gets this reply.</summary>
    public bool IncludesErrors { get; init; }

    /// <summary>Address from which to get the reply, if it is too long for an example.</summary>
    public string? ExampleAddress { get; init; }

    /// <summary>The reply of every address to OPTIONS.</summary>
    public static ReplyDocs Options { get; } = new(204, "The methods that the address supports", [], [HeaderDocs.Allow]);

    /// <summary>Its examples: their names, and the maps that they are about.</summary>
    public ImmutableArray<(string Name, string? Summary, string Map)> Maps => IncludesErrors
        ? [(Examples.Usual, null, Examples.Map), (Examples.Broken, "A map with errors", Examples.BrokenMap)]
        : [(Examples.Usual, null, Examples.Map)];

    public static ReplyDocs Json(Shape shape, ImmutableArray<HeaderDocs> headers) =>
        new(200, "The answer", [MapReplies.Json], headers) { Shape = shape };

    /// <summary>A map in the requested format.</summary>
    public static ReplyDocs Rendered(ImmutableArray<HeaderDocs> headers) =>
        new(
            200,
            "The map in the requested format",
            [.. ApiFormats.Known.All.Select(format => format.MediaType)],
            headers) { Shape = Shape.Map };

    /// <summary>The same reply of an API that makes PNG and PDF.</summary>
    public ReplyDocs WithPrinted() =>
        Shape == Shape.Map ? this with { Types = [.. Types, .. ApiFormats.Printed.Select(format => format.MediaType)] } : this;

    /// <summary>What changed, in the requested format.</summary>
    public static ReplyDocs Compared(ImmutableArray<HeaderDocs> headers) =>
        new(
            200,
            "What changed, in the requested format",
            [.. ApiFormats.Known.Comparisons.Select(format => format.MediaType)],
            headers) { Shape = Shape.Comparison };

    /// <summary>An answer in one of several formats, the first of which is JSON.</summary>
    public static ReplyDocs In(ImmutableArray<AnswerFormat> formats, Shape shape, ImmutableArray<HeaderDocs> headers) =>
        new(200, "The answer", [.. formats.Select(format => format.MediaType)], headers) { Shape = shape };

    /// <summary>A reply that clients can keep and revalidate (<see cref="HeaderDocs.IfNoneMatch"/>), and its 304.</summary>
    public static ImmutableArray<ReplyDocs> Kept(ReplyDocs reply) =>
    [
        reply with { Headers = [.. reply.Headers, HeaderDocs.Safety] },
        new ReplyDocs(304, "The client already has this answer", [], reply.Headers.Remove(HeaderDocs.LastModified)),
    ];

    /// <summary>Address from which to get the reply in a media type, if it is too long for an example; otherwise null.</summary>
    public string? AddressAs(string type) => type == ApiFormats.Html.MediaType ? Examples.Page : ExampleAddress;
}
