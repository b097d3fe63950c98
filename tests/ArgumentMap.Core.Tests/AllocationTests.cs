using System.Globalization;
using System.Text;
using ArgumentMap.Text;

namespace ArgumentMap.Core.Tests;

/// <summary>How much memory reading a map allocates; the quick run of the benchmarks measures it up to DOT.</summary>
/// <remarks>
/// Writing DOT is not measured: it allocates almost nothing once it is optimised, and before that an unpredictable amount.
/// </remarks>
public sealed class AllocationTests
{
    private const int Statements = 10_000;

    /// <summary>Bytes per statement, with a margin of a fifth.</summary>
    private const int Bound = 480;

    [Fact]
    public void A_statement_costs_few_bytes_from_text_to_graph()
    {
        var source = new SourceText(Map(), "map.arg");
        // Run once first, so that what is allocated only once does not count.
        ArgumentDocument.Parse(source);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var document = ArgumentDocument.Parse(source);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Empty(document.Diagnostics);
        Assert.Equal(Statements, document.Graph.Nodes.Length);
        Assert.InRange(bytes / Statements, 1, Bound);
    }

    /// <summary>Half of the statements support or attack the one above, and each of them also a further one that it refers to.</summary>
    private static string Map()
    {
        var text = new StringBuilder();
        for (var i = 0; i < Statements; i += 2)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"claim s{i}: The water of the river stood above the mark of bridge {i} in the week of its repairs\n");
            text.Append(
                CultureInfo.InvariantCulture,
                $"  premise s{i + 1}: The gauge log of the authority says that it stood there on day {i}\n");
            if (i > 0)
                text.Append(CultureInfo.InvariantCulture, $"    premise s{i - 1}\n  objection s{i - 1}\n");
        }

        return text.ToString();
    }
}
