using ArgumentMap.Text;

namespace ArgumentMap.Language.Outlines;

/// <summary>What a line of an outline is.</summary>
internal enum OutlineLineKind : byte
{
    Blank,

    /// <summary>A line of hyphens or the like: it underlines a heading, or divides the text.</summary>
    Rule,

    Heading,

    /// <summary>A line with a bullet or a number.</summary>
    Point,

    Text,
}

/// <summary>A line of an outline without what marks it.</summary>
/// <param name="Level">Of a heading, from 1; otherwise the columns it is indented by.</param>
/// <param name="Numbers">Parts of its number, such as 3 for <c>1.2.1.</c>; 0 where it has none.</param>
/// <param name="Mark">The bullet, or what a rule is made of; otherwise <c>'\0'</c>.</param>
/// <param name="Text">What follows.</param>
internal readonly record struct OutlineLine(OutlineLineKind Kind, int Level, int Numbers, char Mark, TextSpan Text);
