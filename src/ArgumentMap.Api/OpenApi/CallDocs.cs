using System.Collections.Immutable;
using ArgumentMap.Api.Answers;
using ArgumentMap.Api.Problems;

namespace ArgumentMap.Api.OpenApi;

/// <summary>What the document says of a call besides its options.</summary>
internal sealed record CallDocs(ImmutableArray<AnswerDocs> Answers, ImmutableArray<ProblemKind> Problems)
{
    /// <summary>Headers of the request.</summary>
    public ImmutableArray<HeaderDocs> Headers { get; init; } = [];
}

/// <summary>An answer that is no problem.</summary>
/// <param name="Types">Media types it may have; none where it has no body.</param>
/// <param name="Headers">Besides those that every answer has.</param>
internal sealed record AnswerDocs(int Status, string Description, ImmutableArray<string> Types, ImmutableArray<HeaderDocs> Headers)
{
    /// <summary>Name of the schema of its JSON, where it has any.</summary>
    public string? Schema { get; init; }

    /// <summary>What the example map is asked, by media type, for examples that are answers indeed.</summary>
    public Func<MapSource, MapAnswers, IEnumerable<(string Type, Question Question)>>? Examples { get; init; }
}

/// <summary>A header of a request or an answer.</summary>
internal sealed record HeaderDocs(string Name, string Description)
{
    public static HeaderDocs ETag { get; } = new("ETag", "Strong; of this representation.");

    public static HeaderDocs CacheControl { get; } = new("Cache-Control", "What may be kept, and by whom.");

    public static HeaderDocs Vary { get; } = new("Vary", "Accept: the format was chosen by it.");

    public static HeaderDocs Safety { get; } = new("Content-Security-Policy", "Keeps what authors wrote from doing anything in a browser.");

    public static HeaderDocs IfNoneMatch { get; } = new("If-None-Match", "ETags that the client has; 304 where one of them is the answer's.");

    /// <summary>What its values look like, as a regular expression; null for anything.</summary>
    public string? Pattern { get; init; }
}
