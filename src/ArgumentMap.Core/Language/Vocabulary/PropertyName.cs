namespace ArgumentMap.Language.Vocabulary;

/// <summary>The properties of the language. All else about one is its <see cref="PropertyRow"/>.</summary>
public enum PropertyName : byte
{
    None,

    /// <summary>Every <c>x-…</c>.</summary>
    Extension,

    /// <summary>One of a later version, read from JSON: its value is text.</summary>
    Unknown,

    /// <summary>One of a later version, read from JSON: its value is JSON.</summary>
    UnknownJson,
    Author,
    Description,
    Language,
    License,
    Version,
    Scoring,
    AsOf,
    Accept,
    Label,
    By,
    Date,
    Until,
    Expect,
    Answers,
    Standard,
    Scheme,
    Relevance,
    Url,
    Archive,
    Retrieved,
    Kind,
    Retracted,
    Quote,
    Note,
}
