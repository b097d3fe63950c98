using System.Globalization;
using System.Text;
using ArgumentMap.Formats;
using ArgumentMap.Text;

namespace ArgumentMap.Core.Tests;

/// <summary>What a map takes of memory on its way from text to DOT. The figures of the benchmarks are about as high; these keep them from rising unseen.</summary>
public sealed class AllocationTests
{
    private const int Statements = 10_000;

    /// <summary>Bytes a statement, with a fifth to spare.</summary>
    private const int Bound = 540;

    [Fact]
    public void A_statement_costs_few_bytes_from_text_to_dot()
    {
        var source = new SourceText(Map(), "map.arg");
        // Once before, so that what is made only once does not count.
        Render(source);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var document = Render(source);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Empty(document.Diagnostics);
        Assert.Equal(Statements, document.Graph.Nodes.Length);
        Assert.InRange(bytes / Statements, 1, Bound);
    }

    private static ArgumentDocument Render(SourceText source)
    {
        var document = ArgumentDocument.Parse(source);
        document.Render(RenderFormat.Dot, Stream.Null);
        return document;
    }

    /// <summary>Half of the statements support or attack the one above, and each of those a further one that it refers to.</summary>
    private static string Map()
    {
        var text = new StringBuilder();
        for (var i = 0; i < Statements; i += 2)
        {
            text.Append(CultureInfo.InvariantCulture, $"claim s{i}: The water of the river stood above the closing mark of the bridge number {i} in that week of repairs\n");
            text.Append(CultureInfo.InvariantCulture, $"  premise s{i + 1}: The gauge log of the authority says that it stood there in the morning of day {i}\n");
            if (i > 0)
                text.Append(CultureInfo.InvariantCulture, $"    premise s{i - 1}\n  objection s{i - 1}\n");
        }

        return text.ToString();
    }
}
