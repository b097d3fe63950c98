using System.Text;
using ArgumentMap.Review.Schemes;

namespace ArgumentMap.Editing.Queries;

/// <summary>An argument by a scheme: its premises with their tags, to be written out by the author.</summary>
internal static class SchemeText
{
    /// <summary>The argument from its keyword on, without the line end of the last line.</summary>
    /// <param name="blanks">What the argument is indented by.</param>
    public static string Of(string keyword, Scheme scheme, string blanks, FileStyle style)
    {
        var text = new StringBuilder(keyword).Append(':').Append(style.LineEnd);
        text.Append(blanks).Append(style.Unit).Append("scheme: ").Append(scheme.Name);
        return text.Append(Premises(scheme, _ => false, blanks + style.Unit, style)).ToString();
    }

    /// <summary>The premises that a scheme requires, each on a line below, indented so.</summary>
    public static string Premises(Scheme scheme, Predicate<string> isThere, string blanks, FileStyle style)
    {
        var text = new StringBuilder();
        foreach (var role in scheme.Premises)
        {
            if (!isThere(role.Name))
                text.Append(style.LineEnd).Append(blanks).Append("premise: ").Append(role.Text).Append(" #").Append(role.Name);
        }

        return text.ToString();
    }
}
