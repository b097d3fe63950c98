namespace ArgumentMap.Language.Vocabulary;

/// <summary>The properties of the language. Everything else about a property is in its <see cref="PropertyRow"/>.</summary>
public enum PropertyName : byte
{
    None,

    /// <summary>Any <c>x-…</c>.</summary>
    Extension,

    /// <summary>A property of a later version, read from JSON, whose value is text.</summary>
    Unknown,

    /// <summary>A property of a later version, read from JSON, whose value is other JSON.</summary>
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
