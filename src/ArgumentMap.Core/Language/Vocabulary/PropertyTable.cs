using System.Collections.Immutable;
using static ArgumentMap.Language.Vocabulary.ItemClasses;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>The properties of the language. A new property is a row here, with its <see cref="PropertyName"/>.</summary>
internal static class PropertyTable
{
    private const ItemClasses Bearing = Statement | Inference;

    /// <summary>In the order of <see cref="PropertyName"/>, starting with the first that has a name.</summary>
    public static ImmutableArray<PropertyRow> Rows { get; } =
    [
        new(PropertyName.Author, "author", PropertyType.Text, "who made the map") { Items = Map },
        new(PropertyName.Description, "description", PropertyType.Prose, "what the map is for") { Items = Map },
        new(PropertyName.Language, "language", PropertyType.Text, "the language of its texts, such as `en`") { Items = Map },
        new(PropertyName.License, "license", PropertyType.Text, "the terms it may be used under") { Items = Map },
        new(PropertyName.Version, "version", PropertyType.Text, "the author's name for this state of it") { Items = Map },
        new(PropertyName.Scoring, "scoring", PropertyType.Semantics, "how the map is scored") { Items = Map },
        new(PropertyName.AsOf, "as-of", PropertyType.Date, "the day as of which the map is read") { Items = Map },
        new(
            PropertyName.Accept,
            "accept",
            PropertyType.Bounds,
            "a strength at or below the first is rejected, at or above the second accepted; `0.45 0.55` where none is given") { Items =
                Map },
        new(PropertyName.Label, "label", PropertyType.Text, "a short text, to be shown in place of a long one")
        {
            Items = Bearing | Question | Source,
        },
        new(PropertyName.By, "by", PropertyType.Text, "who says it") { Items = Statement | Source },
        new(PropertyName.Date, "date", PropertyType.Date, "known from; of a map, when it was published")
        {
            Items = Map | Statement | Source,
        },
        new(PropertyName.Until, "until", PropertyType.Date, "valid to") { Items = Statement | Source },
        new(
            PropertyName.Expect,
            "expect",
            PropertyType.Expectation,
            "the expected result when the map is scored") { Items = Statement | Question, MayRepeat = true },
        new(PropertyName.Answers, "answers", PropertyType.Answers, "that only one of its answers can hold") { Items = Question },
        new(PropertyName.Standard, "standard", PropertyType.ProofStandard, "the proof standard to meet") { Items = Statement | Question },
        new(PropertyName.Scheme, "scheme", PropertyType.Text, "the scheme of the argument, such as `expert opinion`") { Items = Inference },
        new(
            PropertyName.Relevance,
            "relevance",
            PropertyType.Relevance,
            "how much the item bears on the one above it; weakens only that link")
        {
            Items = Bearing,
            Links = Bearing,
            IsOfLink = true,
        },
        new(PropertyName.Url, "url", PropertyType.Url, "where it is found") { Items = Map | Statement | Source },
        new(PropertyName.Archive, "archive", PropertyType.Url, "where a copy is kept") { Items = Source },
        new(PropertyName.Retrieved, "retrieved", PropertyType.Date, "the day on which the source was looked up") { Items = Source },
        new(PropertyName.Kind, "kind", PropertyType.Text, "what sort of source it is") { Items = Source },
        new(
            PropertyName.Retracted,
            "retracted",
            PropertyType.Date,
            "the day on which the source was withdrawn") { Items = Source },
        new(
            PropertyName.Quote,
            "quote",
            PropertyType.Prose,
            "what the source says there; on a citation or on a source declared where it is cited")
        {
            Links = Source,
            IsOfLink = true,
        },
        new(PropertyName.Note, "note", PropertyType.Prose, "a remark; under a reference about the link, otherwise about the item")
        {
            Items = Bearing | Question | Source,
            Links = Bearing | Source,
        },
    ];
}
