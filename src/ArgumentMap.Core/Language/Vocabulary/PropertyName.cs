namespace ArgumentMap.Language.Vocabulary;

/// <summary>The properties of the language; <see cref="Extension"/> stands for every <c>x-…</c>.</summary>
public enum PropertyName : byte
{
    None,
    Extension,
    Author,
    Description,
    Language,
    License,
    Version,
    Scoring,
    AsOf,
    Accept,
    By,
    Date,
    Until,
    Expect,
    Standard,
    Relevance,
    Note,
    Url,
    Scheme,
    Archive,
    Retrieved,
    Kind,
    Retracted,
    Quote,
}

/// <summary>What the value of a property is.</summary>
public enum PropertyValueKind : byte
{
    Text,

    /// <summary>A day, month or year.</summary>
    Date,

    /// <summary>An absolute http, https or mailto address.</summary>
    Url,

    /// <summary>A number from 0 to 1.</summary>
    Share,

    /// <summary>Two numbers from 0 to 1, the first not the greater.</summary>
    Bounds,
    Expectation,
    ProofStandard,
    Semantics,
}

/// <summary>Which properties there are, where each may stand and what it holds.</summary>
public static class Properties
{
    private static readonly (PropertyName Property, string Name, PropertyValueKind Value)[] Table =
    [
        (PropertyName.Author, "author", PropertyValueKind.Text),
        (PropertyName.Description, "description", PropertyValueKind.Text),
        (PropertyName.Language, "language", PropertyValueKind.Text),
        (PropertyName.License, "license", PropertyValueKind.Text),
        (PropertyName.Version, "version", PropertyValueKind.Text),
        (PropertyName.Scoring, "scoring", PropertyValueKind.Semantics),
        (PropertyName.AsOf, "as-of", PropertyValueKind.Date),
        (PropertyName.Accept, "accept", PropertyValueKind.Bounds),
        (PropertyName.By, "by", PropertyValueKind.Text),
        (PropertyName.Date, "date", PropertyValueKind.Date),
        (PropertyName.Until, "until", PropertyValueKind.Date),
        (PropertyName.Expect, "expect", PropertyValueKind.Expectation),
        (PropertyName.Standard, "standard", PropertyValueKind.ProofStandard),
        (PropertyName.Relevance, "relevance", PropertyValueKind.Share),
        (PropertyName.Note, "note", PropertyValueKind.Text),
        (PropertyName.Url, "url", PropertyValueKind.Url),
        (PropertyName.Scheme, "scheme", PropertyValueKind.Text),
        (PropertyName.Archive, "archive", PropertyValueKind.Url),
        (PropertyName.Retrieved, "retrieved", PropertyValueKind.Date),
        (PropertyName.Kind, "kind", PropertyValueKind.Text),
        (PropertyName.Retracted, "retracted", PropertyValueKind.Date),
        (PropertyName.Quote, "quote", PropertyValueKind.Text),
    ];

    private static readonly PropertyName[] OfMap =
    [
        PropertyName.Author, PropertyName.Description, PropertyName.Language, PropertyName.License,
        PropertyName.Version, PropertyName.Scoring, PropertyName.AsOf, PropertyName.Accept,
    ];

    private static readonly PropertyName[] OfStatement =
    [
        PropertyName.By, PropertyName.Date, PropertyName.Until, PropertyName.Expect,
        PropertyName.Standard, PropertyName.Relevance, PropertyName.Note, PropertyName.Url,
    ];

    private static readonly PropertyName[] OfArgument = [PropertyName.Scheme, PropertyName.Relevance, PropertyName.Note];

    private static readonly PropertyName[] OfQuestion = [PropertyName.Standard, PropertyName.Note];

    private static readonly PropertyName[] OfSource =
    [
        PropertyName.By, PropertyName.Date, PropertyName.Until, PropertyName.Url, PropertyName.Archive,
        PropertyName.Retrieved, PropertyName.Kind, PropertyName.Retracted, PropertyName.Note,
    ];

    private static readonly PropertyName[] OfCitedSource = [.. OfSource, PropertyName.Quote];

    private static readonly PropertyName[] OfCitation = [PropertyName.Quote, PropertyName.Note];

    private static readonly PropertyName[] OfReference = [PropertyName.Relevance, PropertyName.Note];

    /// <summary>All names but <c>x-…</c>, as they are written.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Table.Select(row => row.Name)];

    /// <summary>The name as it is written; empty for none and for <c>x-…</c>, whose names are the author's.</summary>
    public static string Spelling(this PropertyName property) =>
        property >= PropertyName.Author ? Table[property - PropertyName.Author].Name : "";

    public static PropertyValueKind ValueKind(this PropertyName property) =>
        property >= PropertyName.Author ? Table[property - PropertyName.Author].Value : PropertyValueKind.Text;

    public static PropertyName Parse(ReadOnlySpan<char> word)
    {
        if (word.StartsWith("x-") && word.Length > 2)
            return PropertyName.Extension;
        foreach (var row in Table)
        {
            if (word.SequenceEqual(row.Name))
                return row.Property;
        }

        return PropertyName.None;
    }

    /// <summary>What may stand under an item; <c>x-…</c> may stand under every one.</summary>
    /// <param name="isReference">Whether the item only refers to one declared elsewhere.</param>
    /// <param name="isNested">Whether the item stands under another that it bears on.</param>
    public static ReadOnlySpan<PropertyName> Under(Keyword item, bool isReference, bool isNested) => (item, isReference) switch
    {
        (Keyword.Map, _) => OfMap,
        (Keyword.Source, true) => isNested ? OfCitation : [],
        (Keyword.Source, false) => isNested ? OfCitedSource : OfSource,
        (Keyword.Question, false) => OfQuestion,
        (Keyword.Argument, false) => OfArgument,
        (_, true) => isNested ? OfReference : [],
        _ => item.IsStatement() ? OfStatement : [],
    };

    /// <summary>Whether the property speaks of the link to the item above rather than of the item.</summary>
    public static bool IsOfLink(PropertyName property, bool isReference) =>
        isReference || property is PropertyName.Relevance or PropertyName.Quote;

    public static bool MayRepeat(this PropertyName property) => property is PropertyName.Expect;
}
