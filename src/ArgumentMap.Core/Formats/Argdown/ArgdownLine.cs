namespace ArgumentMap.Formats.Argdown;

internal enum ArgdownLineKind : byte
{
    /// <summary>Goes on with what stands above it or, after an empty line, begins something.</summary>
    Text,
    Blank,
    Heading,
    Relation,
    Numbered,
    Inference,
    ListItem,
}

/// <summary>How an element bears on the one above it, or that one on it.</summary>
internal enum ArgdownRelation : byte
{
    None,
    Supports,
    Attacks,
    Undercuts,
    SupportedBy,
    AttackedBy,
    UndercutBy,
    Contradicts,
}

/// <summary>A line with what it begins with.</summary>
/// <param name="Indent">Blanks before it.</param>
/// <param name="Start">Index in the line of what comes after its sign.</param>
/// <param name="Number">Level of a heading, or number of a statement.</param>
internal readonly record struct ArgdownLine(ArgdownLineKind Kind, int Indent, int Start, ArgdownRelation Relation = default, int Number = 0)
{
    /// <summary>Longer ones first, where one begins with another.</summary>
    private static readonly (string Sign, ArgdownRelation Relation)[] Relations =
    [
        // Above "+>" what is written supports what follows; below a plain sign, what follows supports it.
        ("+>", ArgdownRelation.SupportedBy), ("->", ArgdownRelation.AttackedBy), ("_>", ArgdownRelation.UndercutBy),
        ("><", ArgdownRelation.Contradicts), ("<+", ArgdownRelation.Supports), ("<-", ArgdownRelation.Attacks),
        ("<_", ArgdownRelation.Undercuts), ("+", ArgdownRelation.Supports), ("-", ArgdownRelation.Attacks),
        ("_", ArgdownRelation.Undercuts),
    ];

    public static ArgdownLine Read(ReadOnlySpan<char> line)
    {
        var indent = line.Length - line.TrimStart(" \t").Length;
        var rest = line[indent..];
        if (rest.IsWhiteSpace())
            return new ArgdownLine(ArgdownLineKind.Blank, indent, line.Length);
        if (rest.StartsWith("--"))
            return new ArgdownLine(ArgdownLineKind.Inference, indent, indent);
        foreach (var (sign, relation) in Relations)
        {
            if (rest.StartsWith(sign) && BeginsElement(rest[sign.Length..], sign.Length == 1))
                return new ArgdownLine(ArgdownLineKind.Relation, indent, indent + sign.Length, relation);
        }

        var hashes = rest.IndexOfAnyExcept('#');
        if (indent == 0 && hashes > 0 && rest[hashes] == ' ')
            return new ArgdownLine(ArgdownLineKind.Heading, 0, hashes + 1, Number: hashes);
        if (rest.StartsWith("* "))
            return new ArgdownLine(ArgdownLineKind.ListItem, indent, indent + 2);
        var digits = rest[0] == '(' ? rest[1..].IndexOfAnyExceptInRange('0', '9') : rest.IndexOfAnyExceptInRange('0', '9');
        if (digits is < 1 or > 8)
            return new ArgdownLine(ArgdownLineKind.Text, indent, indent);
        if (rest[0] == '(' && rest[1 + digits] == ')')
            return new ArgdownLine(ArgdownLineKind.Numbered, indent, indent + digits + 2, Number: ToNumber(rest.Slice(1, digits)));
        return rest[0] != '(' && rest[digits..].StartsWith(". ")
            ? new ArgdownLine(ArgdownLineKind.ListItem, indent, indent + digits + 2)
            : new ArgdownLine(ArgdownLineKind.Text, indent, indent);
    }

    /// <summary>Whether what follows a sign can be an element: "-5 degrees" and "_so_" go on with a text.</summary>
    private static bool BeginsElement(ReadOnlySpan<char> rest, bool needsBlank) =>
        !rest.IsEmpty && (!needsBlank || rest[0] is ' ' or '\t' or '[' or '<') && !rest.IsWhiteSpace();

    private static int ToNumber(ReadOnlySpan<char> digits) =>
        int.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
}
