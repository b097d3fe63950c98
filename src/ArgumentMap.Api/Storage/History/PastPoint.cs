using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ArgumentMap.Api.Storage.History;

/// <summary>Which past state of a map is meant.</summary>
public abstract record PastPoint
{
    /// <summary>Number of digits of a hash; a number has fewer.</summary>
    private const int HashLength = 64;

    private PastPoint()
    {
    }

    /// <summary>The revision with this number.</summary>
    public sealed record Numbered(long Number) : PastPoint;

    /// <summary>The newest revision whose bytes have this hash.</summary>
    public sealed record Hashed(string Revision) : PastPoint;

    /// <summary>What was stored at this instant.</summary>
    public sealed record AsOf(DateTimeOffset At) : PastPoint;

    /// <summary>Reads the name of a revision: its number, or the hash of its bytes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PastPoint? point)
    {
        point = text switch
        {
            { Length: HashLength } when text.All(char.IsAsciiHexDigitLower) => new Hashed(text),
            not null when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 =>
                new Numbered(number),
            _ => null,
        };
        return point is not null;
    }
}
