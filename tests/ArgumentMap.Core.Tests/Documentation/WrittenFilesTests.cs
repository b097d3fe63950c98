using ArgumentMap.Formats.Json;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;

namespace ArgumentMap.Core.Tests.Documentation;

/// <summary>
/// Files generated from the vocabulary and the catalogue of rules are up to date. With ARGMAP_WRITE_DOCS=1 the tests write them.
/// </summary>
public sealed class WrittenFilesTests
{
    [Fact]
    public void The_tables_of_the_language_page_are_written_from_the_vocabulary() => Check("docs/language.md", LanguagePage.Write);

    [Fact]
    public void The_schema_of_maps_is_written_from_the_vocabulary() => Check("docs/argument-map.schema.json", _ => JsonSchemas.Map);

    [Fact]
    public void The_schema_of_comparisons_is_written_from_the_vocabulary() =>
        Check("docs/argument-map-diff.schema.json", _ => JsonSchemas.Comparison);

    [Fact]
    public void The_rules_page_is_written_from_the_catalogue() => Check("docs/rules.md", _ => RulesPage.Text);

    [Fact]
    public void The_grammar_for_editors_is_written_from_the_vocabulary() =>
        Check("src/vscode/syntaxes/arg.tmLanguage.json", _ => TextMateGrammar.Json);

    [Fact]
    public void A_page_without_a_place_for_a_table_is_refused() =>
        Assert.Throws<ArgumentException>(() => LanguagePage.Write("# A page"));

    private static void Check(string file, Func<string, string> write)
    {
        var path = Path.Combine(Maps.Root, file);
        var written = write(File.ReadAllText(path).ReplaceLineEndings("\n"));
        if (Environment.GetEnvironmentVariable("ARGMAP_WRITE_DOCS") == "1")
            File.WriteAllText(path, written);
        Assert.Equal(written, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
