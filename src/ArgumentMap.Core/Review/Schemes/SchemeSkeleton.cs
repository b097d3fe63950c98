using System.Globalization;
using System.Text;

namespace ArgumentMap.Review.Schemes;

/// <summary>Writes a map to start from, with an argument by a scheme: premises to fill in and critical questions to answer.</summary>
internal static class SchemeSkeleton
{
    public static string Of(Scheme scheme, string title)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        var map = new StringBuilder();
        map.Append(CultureInfo.InvariantCulture, $"map: {title}\n\n");
        map.Append(CultureInfo.InvariantCulture, $"claim conclusion: {scheme.Conclusion}\n");
        map.Append(CultureInfo.InvariantCulture, $"  argument by-{scheme.Name.Replace(' ', '-')}:\n    scheme: {scheme.Name}\n");
        foreach (var role in scheme.Premises)
            map.Append(CultureInfo.InvariantCulture, $"    premise {role.Name} [likely]: {role.Text} #{role.Name}\n");
        map.Append("    // Replace each by what speaks against the step for that reason, or take it out where nothing does.\n");
        for (var i = 0; i < scheme.Questions.Length; i++)
        {
            var question = scheme.Questions[i].TrimEnd('?');
            map.Append(CultureInfo.InvariantCulture, $"    objection [unlikely]: It is open: {question} #cq{i + 1}\n");
        }

        return map.ToString();
    }
}
