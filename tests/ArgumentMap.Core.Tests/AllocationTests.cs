using System.Globalization;
using System.Text;
using ArgumentMap.Text;

namespace ArgumentMap.Core.Tests;

/// <summary>What a map takes of memory while it is read; the quick run of the benchmarks measures it up to DOT.</summary>
/// <remarks>
/// Writing DOT allocates next to nothing once it is optimized, and before that what the compiler likes: it is not measured here.
/// </remarks>
public sealed class AllocationTests
{
    private const int Statements = 10_000;

    /// <summary>Bytes a statement, with a fifth to spare.</summary>
    private const int Bound = 480;

    [Fact]
    public void A_statement_costs_few_bytes_from_text_to_graph()
    {
        var source = new SourceText(Map(), "map.arg");
        // Once before, so that what is made only once does not count.
        ArgumentDocument.Parse(source);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var document = ArgumentDocument.Parse(source);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Empty(document.Diagnostics);
        Assert.Equal(Statements, document.Graph.Nodes.Length);
        Assert.InRange(bytes / Statements, 1, Bound);
    }

    /// <summary>Half of the statements support or attack the one above, and each of those a further one that it refers to.</summary>
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
