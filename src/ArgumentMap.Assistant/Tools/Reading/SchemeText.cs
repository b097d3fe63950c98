using System.Globalization;
using System.Text;
using ArgumentMap.Review.Schemes;

namespace ArgumentMap.Assistant.Tools.Reading;

/// <summary>A scheme in words.</summary>
internal static class SchemeText
{
    public static string Whole(Scheme scheme)
    {
        var text = new StringBuilder($"{scheme.Name}\n\nPremises:\n");
        foreach (var role in scheme.Premises)
            text.Append($"- #{role.Name}: {role.Text}\n");
        text.Append($"\nConclusion: {scheme.Conclusion}\n\nCritical questions; tag the item that answers one:\n");
        for (var i = 0; i < scheme.Questions.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"- #cq{i + 1}: {scheme.Questions[i]}\n");
        return text.Append($"\nTo be filled in, below the claim:\n\n{Skeleton(scheme)}").ToString();
    }

    /// <summary>An argument by the scheme, to be written out, indented for a place below a claim.</summary>
    public static string Skeleton(Scheme scheme)
    {
        var text = new StringBuilder($"  argument:\n    scheme: {scheme.Name}\n");
        foreach (var role in scheme.Premises)
            text.Append($"    premise: {role.Text} #{role.Name}\n");
        return text.ToString();
    }
}
