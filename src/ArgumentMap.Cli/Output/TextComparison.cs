using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats;

namespace ArgumentMap.Cli.Output;

/// <summary>The comparison format that only the command line has: text for a terminal.</summary>
/// <param name="Before">Name of the first map, as the user gave it.</param>
/// <param name="After">Name of the second map, as the user gave it.</param>
/// <param name="Width">Columns of the terminal.</param>
internal sealed record TextComparison(string Before, string After, int Width, bool Colour) : IComparisonFormat
{
    public string Name => "text";

    public string MediaType => "text/plain";

    public string Extension => ".txt";

    public ImmutableArray<RenderOption> ComparisonOptions => RenderOption.OfComparisons;

    public Diagnostic? WriteComparison(ComparisonView view, Stream stream)
    {
        ComparisonText.Print(stream, Before, After, view.Comparison, Width, Colour);
        return null;
    }
}
