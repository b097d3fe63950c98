using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ArgumentMap.Api.Storage;

/// <summary>The name of a stored map: 1 to 64 characters of <c>a-z</c>, <c>0-9</c> and <c>-</c>, not starting with <c>-</c>.</summary>
public sealed record MapId
{
    public const int MaxLength = 64;

    /// <summary>Regular expression of ids, for messages and documents.</summary>
    public const string Pattern = "^[a-z0-9][a-z0-9-]{0,63}$";

    /// <summary>What an id may be, as the end of a sentence.</summary>
    public const string Rule = "an id is 1 to 64 characters of a-z, 0-9 and -, and does not start with -.";

    private MapId(string value) => Value = value;

    public string Value { get; }

    /// <summary>The file name of the map in messages and in the includes of other maps.</summary>
    public string FileName => Value + ".arg";

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out MapId? id)
    {
        id = IsId(text) ? new MapId(text) : null;
        return id is not null;
    }

    /// <summary>The id that is most like a name; null if the name has no letter or digit that an id could have.</summary>
    public static MapId? Like(string name)
    {
        var id = new StringBuilder();
        foreach (var c in SearchText.Fold(name))
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
                id.Append(c);
            else if (id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }

        return TryParse(id.ToString(0, Math.Min(id.Length, MaxLength)).TrimEnd('-'), out var like) ? like : null;
    }

    public override string ToString() => Value;

    private static bool IsId([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= MaxLength }
            && text[0] != '-'
            && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
