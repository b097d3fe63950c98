using ArgumentMap.Formats.Exchange;

namespace ArgumentMap.Formats.Kialo;

/// <summary>A line such as <c>1.2.1. Con: The text</c>.</summary>
/// <param name="Number">The number with its dots; empty where the line has none, and so goes on with the claim above it.</param>
/// <param name="Role">Whether it speaks for or against; null where it does not say.</param>
/// <param name="Text">Index of the first letter of its text.</param>
internal readonly record struct KialoLine(string Number, LinkRole? Role, int Text)
{
    private const string Pro = "Pro:";

    private const string Con = "Con:";

    /// <param name="start">Index of the line in the file.</param>
    public static KialoLine Read(ReadOnlySpan<char> line, int start)
    {
        var length = line.IndexOfAnyExcept("0123456789.");
        var number = length < 0 ? line : line[..length];
        // "2024 was a good year" goes on with a claim, and so does "3.5 percent".
        if (number.IsEmpty || number[^1] != '.' || !char.IsAsciiDigit(number[0]) || number.Contains("..", StringComparison.Ordinal)
            || (length >= 0 && line[length] != ' '))
            return new KialoLine("", null, start);
        var rest = line[number.Length..];
        var at = number.Length + rest.Length - rest.TrimStart(' ').Length;
        rest = line[at..];
        LinkRole? role = rest.StartsWith(Pro) ? LinkRole.Support : rest.StartsWith(Con) ? LinkRole.Attack : null;
        return new KialoLine(number.ToString(), role, start + at + (role is null ? 0 : Pro.Length));
    }

    /// <summary>The number of the claim that it bears on; empty for a thesis.</summary>
    public string Parent => Number[..(Number.AsSpan(0, Math.Max(0, Number.Length - 1)).LastIndexOf('.') + 1)];
}
