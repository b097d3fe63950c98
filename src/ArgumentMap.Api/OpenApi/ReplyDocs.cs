using System.Collections.Immutable;
using ArgumentMap.Api.Replies;

namespace ArgumentMap.Api.OpenApi;

/// <summary>What the document tells of a reply that is not a problem.</summary>
/// <param name="Types">Media types it may have; none where it has no body.</param>
/// <param name="Headers">Besides those that every reply has.</param>
internal sealed record ReplyDocs(int Status, string Description, ImmutableArray<string> Types, ImmutableArray<HeaderDocs> Headers)
{
    /// <summary>That of its JSON, where it has any.</summary>
    public Shape? Shape { get; init; }

    /// <summary>Whether a map with errors is answered so too.</summary>
    public bool TellsErrors { get; init; }

    /// <summary>Where to get the reply where it is too long for an example.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>What every address answers to OPTIONS.</summary>
    public static ReplyDocs Options { get; } = new(204, "The methods that the address takes", [], [HeaderDocs.Allow]);

    /// <summary>The examples there are of it: their names, and the maps that they are about.</summary>
    public ImmutableArray<(string Name, string? Summary, string Map)> Maps => TellsErrors
        ? [(Examples.Usual, null, Examples.Map), (Examples.Broken, "A map with errors", Examples.BrokenMap)]
        : [(Examples.Usual, null, Examples.Map)];

    public static ReplyDocs Json(Shape shape, ImmutableArray<HeaderDocs> headers) =>
        new(200, "The answer", [MapReplies.Json], headers) { Shape = shape };

    /// <summary>A map in a format that was asked for.</summary>
    public static ReplyDocs Rendered(ImmutableArray<HeaderDocs> headers) =>
        new(
            200,
            "The map in the format asked for",
            [.. ApiFormats.Known.All.Select(format => format.MediaType)],
            headers) { Shape = Shape.Map };

    /// <summary>A reply that clients can keep, and ask whether it still holds (<see cref="HeaderDocs.IfNoneMatch"/>).</summary>
    public static ImmutableArray<ReplyDocs> Kept(ReplyDocs reply) =>
    [
        reply with { Headers = [.. reply.Headers, HeaderDocs.Safety] },
        new ReplyDocs(304, "The client has this answer already", [], reply.Headers),
    ];

    /// <summary>Where to get the reply of a media type where it is too long for an example; null where it is not.</summary>
    public string? ElsewhereAs(string type) => type == ApiFormats.Html.MediaType ? Examples.Page : Elsewhere;
}
