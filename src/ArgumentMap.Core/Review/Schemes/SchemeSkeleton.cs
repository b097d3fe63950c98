using System.Globalization;
using System.Text;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Schemes;

/// <summary>Writes a map to start from, with an argument by a scheme: premises to fill in and critical questions to answer.</summary>
internal static class SchemeSkeleton
{
    private const string Conclusion = "conclusion";

    public static string Of(Scheme scheme, string title)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        var map = new StringBuilder();
        map.Append(CultureInfo.InvariantCulture, $"map: {title}\n\n");
        var argument = "by-" + AutoId.FromText(scheme.Name, Keyword.Argument);
        var conclusion = scheme.Conclusion.Length > 0 ? scheme.Conclusion : "What follows";
        map.Append(CultureInfo.InvariantCulture, $"claim {Conclusion}: {conclusion}\n");
        map.Append(CultureInfo.InvariantCulture, $"  argument {argument}:\n    scheme: {scheme.Name}\n");
        foreach (var role in scheme.Premises)
        {
            var id = role.Name == Conclusion || role.Name == argument ? "" : " " + role.Name;
            map.Append(CultureInfo.InvariantCulture, $"    premise{id} [likely]: {role.Text} #{role.Name}\n");
        }

        map.Append("    // Replace each by what speaks against the step for that reason, or take it out where nothing does.\n");
        for (var i = 0; i < scheme.Questions.Length; i++)
        {
            var question = scheme.Questions[i].TrimEnd('?');
            map.Append(CultureInfo.InvariantCulture, $"    objection [unlikely]: It is open: {question} #cq{i + 1}\n");
        }

        return map.ToString();
    }
}
