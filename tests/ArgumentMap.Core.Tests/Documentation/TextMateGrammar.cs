using System.Text.Encodings.Web;
using System.Text.Json;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Core.Tests.Documentation;

/// <summary>
/// The grammar by which Visual Studio Code, GitHub and others colour maps, in the format of TextMate. Its words are those of the vocabulary.
/// </summary>
internal static class TextMateGrammar
{
    private const string Id = @"[\p{L}\p{N}_][\p{L}\p{M}\p{N}._-]*";

    private const string Qualifier = @"(?:\s*(\[)([^\[\]]*)(\]))?";

    private static readonly JsonSerializerOptions Style = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Json => JsonSerializer.Serialize(
        new Dictionary<string, object>
        {
            ["name"] = "Argument map",
            ["scopeName"] = "source.arg",
            ["fileTypes"] = (string[])["arg"],
            ["patterns"] = (object[])[Comment, Continuation, Titled, Declared, ReferredTo, Property],
            ["repository"] = new Dictionary<string, object>
            {
                ["text"] = new { patterns = (object[])[Tag] },
                ["qualifier"] = new { patterns = (object[])[Number, Word] },
            },
        },
        Style) + "\n";

    /// <summary>Keywords of lines that have a text but no place in brackets: the title of the map, an included file.</summary>
    private static IEnumerable<KeywordRow> WithoutId => Keywords.Rows.Where(row => !row.HasId);

    private static object Comment => new { name = "comment.line.double-slash.arg", match = @"^\s*//.*$" };

    private static object Continuation => new
    {
        match = @"^\s*(\|)(.*)$",
        captures = Captures((1, "punctuation.definition.continuation.arg", null), (2, "string.unquoted.arg", "#text")),
    };

    private static object Titled => new
    {
        match = $@"^\s*({Words(WithoutId)})\s*(:)(.*)$",
        captures = Captures(
            (1, "keyword.control.arg", null), (2, "punctuation.separator.arg", null), (3, "markup.heading.arg", "#text")),
    };

    private static object Declared => new
    {
        match = $@"^\s*({Words(Items)})(?:\s+({Id}))?{Qualifier}\s*(:)(.*)$",
        captures = Captures(
            (1, "keyword.control.arg", null), (2, "entity.name.tag.arg", null), (3, "punctuation.section.brackets.arg", null),
            (4, "meta.qualifier.arg", "#qualifier"), (5, "punctuation.section.brackets.arg", null),
            (6, "punctuation.separator.arg", null), (7, "string.unquoted.arg", "#text")),
    };

    private static object ReferredTo => new
    {
        match = $@"^\s*({Words(Items)})\s+({Id}){Qualifier}\s*$",
        captures = Captures(
            (1, "keyword.control.arg", null), (2, "variable.other.arg", null), (3, "punctuation.section.brackets.arg", null),
            (4, "string.other.locator.arg", null), (5, "punctuation.section.brackets.arg", null)),
    };

    private static object Property => new
    {
        match = $@"^\s*({string.Join('|', PropertyTable.Rows.Select(row => row.Name).Order(StringComparer.Ordinal))}|x-{Id})\s*(:)(.*)$",
        captures = Captures(
            (1, "support.type.property-name.arg", null), (2, "punctuation.separator.arg", null), (3, "constant.other.arg", null)),
    };

    private static object Tag => new { name = "entity.other.attribute-name.tag.arg", match = $@"(?<=\s)#{Id}(?=(?:\s+#{Id})*\s*$)" };

    private static object Number => new { name = "constant.numeric.arg", match = @"[0-9]+(?:\.[0-9]+)?" };

    private static object Word => new { name = "constant.language.arg", match = @"\p{L}[\p{L}\p{N} ]*" };

    private static IEnumerable<KeywordRow> Items => Keywords.Rows.Where(row => row.HasId);

    private static string Words(IEnumerable<KeywordRow> rows) => string.Join('|', rows.Select(row => row.Name));

    private static Dictionary<string, object> Captures(params (int Group, string Name, string? Include)[] captures) =>
        captures.ToDictionary(
            capture => $"{capture.Group}",
            capture => capture.Include is null
                ? (object)new { name = capture.Name }
                : new { name = capture.Name, patterns = new[] { new { include = capture.Include } } });
}
