using System.Globalization;
using System.Text;

namespace ArgumentMap.Formats.Html;

/// <summary>
/// The version of a page as the size of an image. Without running another file, a page opened from a file can learn no more about it.
/// </summary>
internal sealed class PageBeacon
{
    private const int Side = 4096;

    private PageBeacon(int number) => Number = number;

    /// <summary>The version, a number of 24 bits.</summary>
    internal int Number { get; }

    internal static PageBeacon Of(ReadOnlySpan<byte> hash) => new((hash[0] << 16) | (hash[1] << 8) | hash[2]);

    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(
            Encoding.ASCII.GetBytes(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{1 + (Number / Side)}\" height=\"{1 + (Number % Side)}\"/>\n")));
    }
}
