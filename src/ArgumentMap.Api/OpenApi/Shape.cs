using System.Collections.Immutable;
using Microsoft.OpenApi;
using static ArgumentMap.Api.OpenApi.Schemas;

namespace ArgumentMap.Api.OpenApi;

/// <summary>A JSON schema that the document defines under a name. A shape that only one call answers with is declared there.</summary>
internal sealed record Shape(string Name, OpenApiSchema Schema)
{
    private static readonly Shape Diagnostic = new("Diagnostic", Object(
        "Something found in a map. Lines and columns count from 1, columns in UTF-16 code units; ends are exclusive.",
        ["code", "name", "severity", "message", "file", "line", "column", "endLine", "endColumn"],
        ("code", Schemas.Text),
        ("name", Schemas.Text),
        ("severity", Choice("error", "warning", "note")),
        ("message", Schemas.Text),
        ("file", Schemas.Text),
        ("line", NonNegative),
        ("column", NonNegative),
        ("endLine", NonNegative),
        ("endColumn", NonNegative),
        ("related", ArrayOf(new OpenApiSchema { Type = JsonSchemaType.Object })),
        ("fix", new OpenApiSchema { Type = JsonSchemaType.Object, Description = "Edits that fix it." })));

    private static readonly Shape Problem = new("Problem", Object(
        "Why a request failed (RFC 9457).",
        ["type", "title", "status", "detail", "traceId", "errors"],
        ("type", Schemas.Text),
        ("title", Schemas.Text),
        ("status", Positive),
        ("detail", Schemas.Text),
        ("traceId", Schemas.Text),
        ("errors", ArrayOf(Object(
            "One thing that is wrong.",
            ["code", "message"],
            ("code", Schemas.Text),
            ("message", Schemas.Text),
            (
                "pointer",
                new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Description = "JSON pointer into the body (#/options/theme), or parameter of the query (?theme).",
                }),
            ("file", Schemas.Text),
            ("line", Positive),
            ("column", Positive))))));

    /// <summary>Shapes that other shapes or problems refer to. The document always defines them.</summary>
    public static ImmutableArray<Shape> Shared { get; } = [Diagnostic, Problem];

    public static Shape Validation { get; } = new("Validation", Object(
        "What was found in a map.",
        ["valid", "diagnostics"],
        ("valid", Flag),
        ("diagnostics", ArrayOf(new OpenApiSchemaReference(Diagnostic.Name)))));

    public static Shape Check { get; } = new("Check", Object(
        "What was found in several maps.",
        ["valid", "maps", "settings", "omitted", "next"],
        ("valid", Flag),
        ("maps", ArrayOf(Object(
            "A map and what was found in it.",
            ["name", "title", "asOf", "valid", "errors", "warnings", "notes", "diagnostics", "theses"],
            ("name", Schemas.Text),
            ("title", Schemas.Text),
            ("asOf", Schemas.Nullable),
            ("valid", Flag),
            ("errors", NonNegative),
            ("warnings", NonNegative),
            ("notes", NonNegative),
            ("diagnostics", ArrayOf(new OpenApiSchemaReference(Diagnostic.Name))),
            ("theses", ArrayOf(Object(
                "A thesis with its strength and verdict; a map with errors has none.",
                ["id", "text", "strength", "verdict"],
                ("id", Schemas.Text),
                ("text", Schemas.Text),
                ("strength", new OpenApiSchema { Type = JsonSchemaType.Number }),
                ("verdict", Schemas.Text))))))),
        ("settings", ArrayOf(new OpenApiSchemaReference(Diagnostic.Name))),
        ("omitted", NonNegative),
        ("next", Schemas.Nullable)));

    public static Shape Fixed { get; } = new("Fixed", Object(
        "A map after its fixes, what was fixed, each with its line and column, and what remains.",
        ["source", "fixes", "diagnostics"],
        ("source", Schemas.Text),
        ("fixes", ArrayOf(Schemas.Text)),
        ("diagnostics", ArrayOf(new OpenApiSchemaReference(Diagnostic.Name)))));

    public static Shape Comparison { get; } = Formatted(
        "Diff",
        "argument-map-diff",
        "What changed in the argument from one map to another.",
        "engine", "same", "headline", "before", "after", "threshold", "complete", "theses", "questions", "map", "sections", "nodes",
        "relations", "strengths");

    public static Shape Timeline { get; } = Formatted(
        "Timeline",
        "argument-map-timeline",
        "Strengths and verdicts on each date in a map.",
        "title", "engine", "semantics", "accept", "days", "omittedDays", "omittedNodes");

    public static Shape Positions { get; } = Formatted(
        "Positions",
        "argument-map-positions",
        "The coherent positions that can be taken on a map, what they share and where they part.",
        ["title", "engine", "semantics", "asOf", "headline", "hasMore", "partAt", "acceptedByAll", "acceptedBySome", "positions"],
        ["partAtQuestion"]);

    public static Shape Map { get; } = Formatted(
        "Map", "argument-map", "A map; GET /v1/schema has its JSON Schema.", "title", "files", "sections", "nodes", "relations");

    public static Shape Scores { get; } = Formatted(
        "Scores", "argument-map-scores", "Strengths and verdicts.", "engine", "semantics", "asOf", "accept", "expectations", "nodes");

    public static Shape Explanation { get; } = Formatted(
        "Explanation",
        "argument-map-explanation",
        "Why an item has its strength, and what would change the verdict; for a question, the same of each of its answers.",
        ["engine", "semantics", "asOf", "accept"],
        ["topic", "sentence", "waterfall", "flips", "nodes", "relations", "question", "exclusive", "answers"]);

    /// <summary>An object that names its format and version, and has these members besides.</summary>
    public static Shape Formatted(string name, string format, string description, params string[] members) =>
        Formatted(name, format, description, members, []);

    private static Shape Formatted(string name, string format, string description, string[] members, string[] optional) =>
        new(name, Object(
            description,
            ["format", "version", .. members],
            [
                ("format", Choice(format)), ("version", Positive),
                .. members.Concat(optional).Select(member => (member, (IOpenApiSchema)new OpenApiSchema())),
            ]));
}
