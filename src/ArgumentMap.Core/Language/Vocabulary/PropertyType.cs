using System.Collections.Immutable;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>The type of a property's value.</summary>
internal sealed class PropertyType
{
    /// <summary>Names that <c>standard</c> takes.</summary>
    internal static readonly ImmutableArray<string> StandardNames =
        ["scintilla", "preponderance", "clear and convincing", "beyond reasonable doubt", "dialectical validity"];

    /// <summary>The day that an expectation may name, in the words of its JSON schema.</summary>
    private const string AsOfPattern = $"""([ \\t]+as of[ \\t]+{PartialDate.Pattern})?""";

    /// <summary>What <c>answers</c> takes.</summary>
    internal const string Exclusive = "exclusive";

    public static readonly PropertyType Text = new(
        "text",
        "one line of text",
        "Value of a property as written: one line, not empty.")
    {
        Schema = """{ "allOf": [{ "$ref": "#/definitions/line" }], "minLength": 1 }""",
    };

    public static readonly PropertyType Prose = new(
        "prose",
        "text that may have paragraphs",
        "Value of a property as written: text that may have paragraphs, parted by an empty line; not empty.")
    {
        Schema = """{ "allOf": [{ "$ref": "#/definitions/paragraphs" }], "minLength": 1 }""",
    };

    public static readonly PropertyType Date = new(
        "date",
        "a day, month or year such as `2025-02-11`, `2025-02`, `2025`, or a [less certain date](#dates) such as `1850~`, `185X`, "
            + "`1914/1918`, `-0043`",
        "A day, month or year, or a less certain date (ISO 8601-2, EDTF level 1).")
    {
        Schema = $$"""{ "type": "string", "pattern": "^{{PartialDate.Pattern}}$" }""",
        Check = PropertyValues.CheckDate,
    };

    /// <summary>An absolute address.</summary>
    public static readonly PropertyType Url = new(
        "url",
        "an address that begins with `http://`, `https://` or `mailto:`",
        "An absolute http, https or mailto address.")
    {
        Schema = """{ "type": "string", "pattern": "^([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:)[^\\s<>\"]*$" }""",
        Check = PropertyValues.CheckUrl,
    };

    public static readonly PropertyType Relevance = new(
        "relevance",
        $"a number from 0 to 1, a percentage, {Spelling.Alternatives([.. RelevanceScale.Words.Select(row => Code(row.Word))])}, or a "
            + "likelihood ratio such as `LR 20`",
        "A number from 0 to 1, a percentage, a word or a likelihood ratio, as written.")
    {
        Schema = $$"""
            {
              "type": "string",
              "pattern": "^([0-9.]+([ \\t]*%)?|LR[ \\t]+[0-9.]+|{{string.Join('|', RelevanceScale.Words.Select(row => row.Word))}})$"
            }
            """,
        Check = RelevanceScale.Check,
    };

    /// <summary>Which answers of a question can hold together.</summary>
    public static readonly PropertyType Answers = new("answers", Code(Exclusive), "That only one answer can hold.")
    {
        Schema = $$"""{ "type": "string", "enum": ["{{Exclusive}}"] }""",
        Check = PropertyValues.CheckAnswers,
    };

    /// <summary>Two numbers, the smaller one first.</summary>
    public static readonly PropertyType Bounds = new("bounds", "two numbers from 0 to 1", "Two numbers from 0 to 1, the smaller one first.")
    {
        Schema = """{ "type": "string", "pattern": "^[0-9.]+[ \\t]+[0-9.]+$" }""",
        Check = PropertyValues.CheckBounds,
    };

    public static readonly PropertyType Expectation = new(
        "expectation",
        "`accepted`, `rejected`, `undecided`, `> 0.6`, `>= 0.6`, `< 0.3` or `<= 0.3`; on a question the id of an answer and `wins`; each "
            + "optionally followed by `as of` and a date",
        "A verdict, a comparison with a number, or the answer that wins; optionally with the day for which it is expected.")
    {
        Schema = $$"""
            {
              "type": "string",
              "pattern": "^(accepted|rejected|undecided|(<|<=|>|>=)[ \\t]*[0-9.]+|[^\\s]+[ \\t]+wins){{AsOfPattern}}$"
            }
            """,
        Check = PropertyValues.CheckExpectation,
    };

    public static readonly PropertyType ProofStandard = new(
        "standard",
        Spelling.Alternatives([.. StandardNames.Select(Code)]),
        "The proof standard to meet.")
    {
        Schema = $$"""{ "type": "string", "enum": [{{string.Join(", ", StandardNames.Select(name => $"\"{name}\""))}}] }""",
        Check = value => PropertyValues.CheckName(value, StandardNames, "proof standard"),
    };

    /// <summary>Name of a semantics. The names are supplied by the scoring, on which the language does not depend.</summary>
    public static readonly PropertyType Semantics = new(
        "semantics",
        "the name of a [semantics](scoring.md#which-semantics)",
        "Name of the semantics that scores a map.")
    {
        Schema = """{ "type": "string" }""",
    };

    private PropertyType(string name, string words, string description) => (Name, Words, Description) = (name, words, description);

    /// <summary>All types, in the order of the JSON schema.</summary>
    public static ImmutableArray<PropertyType> All { get; } =
        [Text, Prose, Date, Url, Relevance, Bounds, Expectation, Answers, ProofStandard, Semantics];

    /// <summary>Its name in the docs and among the definitions of the JSON schema.</summary>
    public string Name { get; }

    /// <summary>What to write, as worded in the docs, in Markdown.</summary>
    public string Words { get; }

    /// <summary>What it is, as worded in the JSON schema.</summary>
    public string Description { get; }

    /// <summary>Its JSON schema: an object without the description.</summary>
    public required string Schema { get; init; }

    /// <summary>What is wrong with a value that is not empty; null for a type that accepts every value.</summary>
    internal Func<string, ValueProblem?>? Check { get; private init; }

    private static string Code(string name) => $"`{name}`";
}
