using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ArgumentMap.Review;
using ArgumentMap.Review.Schemes;

namespace ArgumentMap.Assistant.Resources;

/// <summary>A page of reference that assistants can read.</summary>
/// <param name="Uri">Its address.</param>
internal sealed record ReferenceDoc(string Uri, string Title, string Description, Lazy<string> Text);

/// <summary>The pages of reference.</summary>
internal static class ReferenceDocs
{
    public static ImmutableArray<ReferenceDoc> All { get; } =
    [
        new(
            "argmap://docs/language", "The argument language", "A tutorial of ten minutes, then every construct with an example.",
            new(Language)),
        new(
            "argmap://docs/rules", "Rules", "What check finds, why it matters, and how to correct or silence it.",
            new(() => RulesPage.Text)),
        new(
            "argmap://docs/schemes", "Argumentation schemes", "Patterns of argument, each with its premises and critical questions.",
            new(Schemes)),
    ];

    private static string Language()
    {
        using var stream = typeof(ReferenceDocs).Assembly.GetManifestResourceStream("docs/language.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Schemes()
    {
        var page = new StringBuilder("# Argumentation schemes\n");
        foreach (var scheme in SchemeSet.BuiltIn.All)
        {
            page.Append($"\n## {scheme.Name}\n\n");
            foreach (var role in scheme.Premises)
                page.Append($"- premise `#{role.Name}`: {role.Text}\n");
            page.Append($"- conclusion: {scheme.Conclusion}\n\nCritical questions:\n\n");
            for (var i = 0; i < scheme.Questions.Length; i++)
                page.Append(CultureInfo.InvariantCulture, $"{i + 1}. {scheme.Questions[i]}\n");
        }

        return page.ToString();
    }
}
