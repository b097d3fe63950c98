using System.Collections.Immutable;
using ArgumentMap.Api.Problems;

namespace ArgumentMap.Api.OpenApi;

/// <summary>What the document says of a call besides its options.</summary>
internal sealed record CallDocs(ImmutableArray<ReplyDocs> Answers, ImmutableArray<ProblemKind> Problems)
{
    /// <summary>Headers of the request.</summary>
    public ImmutableArray<HeaderDocs> Headers { get; init; } = [];

    /// <summary>Whether it changes stored maps, which may need a key.</summary>
    public bool NeedsKey { get; init; }
}

/// <summary>An answer that is no problem.</summary>
/// <param name="Types">Media types it may have; none where it has no body.</param>
/// <param name="Headers">Besides those that every answer has.</param>
internal sealed record ReplyDocs(int Status, string Description, ImmutableArray<string> Types, ImmutableArray<HeaderDocs> Headers)
{
    /// <summary>Name of the schema of its JSON, where it has any.</summary>
    public string? Schema { get; init; }

    /// <summary>Whether a map with errors is answered so too.</summary>
    public bool TellsErrors { get; init; }

    /// <summary>The examples there are of it: their names, and the maps that they are about.</summary>
    public ImmutableArray<(string Name, string? Summary, string Map)> Maps => TellsErrors
        ? [(Examples.Usual, null, Examples.Map), (Examples.Broken, "A map with errors", Examples.BrokenMap)]
        : [(Examples.Usual, null, Examples.Map)];
}
