using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.ClaimReview;

/// <summary>
/// The verdicts on the theses as schema.org's ClaimReview in JSON-LD, which search engines read from pages that check facts.
/// </summary>
/// <remarks>
/// Left out: the argument itself. There are only the claims with their verdicts, and the sources that bear on them with addresses and
/// dates.
/// </remarks>
internal sealed class ClaimReviewFormat : MapFormat
{
    private static readonly ImmutableArray<PropertyName> Needed = [PropertyName.Author, PropertyName.Date, PropertyName.Url];

    public override string Name => "claimreview";

    public override string MediaType => "application/ld+json";

    public override string Extension => ".jsonld";

    public override string Description => "the verdicts on the theses for search engines, as schema.org's ClaimReview";

    public override MapFeatures Keeps => MapFeatures.Title | MapFeatures.Sources;

    public override ImmutableArray<RenderOption> Options { get; } = [RenderOption.Semantics, RenderOption.AsOf, RenderOption.Focus];

    public override bool AlwaysShowsScores => true;

    protected internal override Diagnostic? Unfit(ArgumentGraph graph, RenderOptions options)
    {
        ImmutableArray<string> missing =
            [.. Needed.Where(name => graph.Get(name) is null).Select(name => $"'{name.Spelling()}'")];
        if (!missing.IsEmpty)
            return OptionCheck.Unfit(
                graph,
                "A ClaimReview says who published it, when and where: 'author', 'date' and 'url' below 'map: …'. The map has no "
                    + $"{Spelling.Alternatives(missing)}.");
        if (ClaimReviewRenderer.Day(graph.Get(PropertyName.Date)) is null)
            return OptionCheck.Unfit(
                graph, $"The 'date' of a ClaimReview is a day, month or year such as 2024-10-03, not '{graph.Get(PropertyName.Date)}'.");
        if (options.Focus is { } focus)
            return graph[focus]!.Kind.IsStatement()
                ? null
                : OptionCheck.Unfit(graph, $"'{focus}' is {graph[focus]!.Kind.WithArticle()}. A ClaimReview is about a statement.");
        return graph.Theses.IsEmpty
            ? OptionCheck.Unfit(graph, "The map has no claim that a ClaimReview could be about. Write one: 'claim: …'.")
            : null;
    }

    protected override Diagnostic? WriteWithin(MapView view, Stream stream)
    {
        using (var writer = new ClaimReviewRenderer(view, stream))
            writer.Render();
        stream.WriteByte((byte)'\n');
        return null;
    }
}
