using System.Diagnostics;
using System.Globalization;
using ArgumentMap.Benchmarks.Maps;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Svg;
using ArgumentMap.Graphviz;
using ArgumentMap.Scoring;
using ArgumentMap.Text;

namespace ArgumentMap.Benchmarks;

/// <summary>
/// Pictures, warm, in one run: writing DOT, the picture as SVG, and native <c>dot</c> as a process where it is installed.
/// </summary>
internal static class PictureRun
{
    private const int Rounds = 9;

    /// <summary>Pictures drawn before any is measured, because code is compiled while the first ones are drawn.</summary>
    private const int Warm = 60;

    private const int LargeSize = 100_000;

    private static readonly int[] Sizes = [20, 200, 1_000, 2_000];

    public static void Run()
    {
        using var layout = new GraphvizLayout(cache: null);
        var pictures = new SvgFormat(new GraphvizPictures(layout));
        var small = ArgumentDocument.Parse(new SourceText(GeneratedMap.Tree(Sizes[0]), "map.arg"));
        for (var round = 0; round < Warm; round++)
            small.Render(pictures, Stream.Null, new RenderOptions { Scores = ScoreOptions.Default });
        foreach (var size in Sizes)
        {
            var document = ArgumentDocument.Parse(new SourceText(GeneratedMap.Tree(size), "map.arg"));
            foreach (var options in (RenderOptions[])[RenderOptions.Default, new RenderOptions { Scores = ScoreOptions.Default }])
            {
                using var dot = new MemoryStream();
                document.Render(MapFormats.Dot, dot, options);
                var allocated = 0L;
                var (tree, graph, native) = (new List<double>(), new List<double>(), new List<double>());
                // Alternating, so that a noisy moment does not affect only one of them.
                for (var round = 0; round < Rounds; round++)
                {
                    var before = GC.GetTotalAllocatedBytes(precise: true);
                    tree.Add(Milliseconds(() => document.Render(pictures, Stream.Null, options with { All = true })));
                    allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
                    graph.Add(Milliseconds(() => document.Render(pictures, Stream.Null, options with { Layout = PictureLayout.Graph })));
                    if (Native(dot.ToArray()) is { } time)
                        native.Add(time);
                }

                var (scores, other) = (options.Scores is null ? "false" : "true", native.Count == 0 ? "null" : Median(native));
                Console.Write($$"""{"statements":{{size}},"scores":{{scores}},"treeMilliseconds":{{Median(tree)}},""");
                Console.Write($$""" "treeAllocatedKB":{{allocated / 1024}},"graphMilliseconds":{{Median(graph)}},""");
                Console.WriteLine($$""" "nativeDotMilliseconds":{{other}}}""");
            }
        }

        Large(pictures);
        Dot();
    }

    /// <summary>A tree with all cards of a map that no graph could show.</summary>
    private static void Large(SvgFormat pictures)
    {
        var document = ArgumentDocument.Parse(new SourceText(GeneratedMap.Tree(LargeSize), "map.arg"));
        var options = new RenderOptions { All = true };
        var times = Enumerable.Range(0, 3).Select(_ => Milliseconds(() => document.Render(pictures, Stream.Null, options))).ToList();
        Console.WriteLine($$"""{"statements":{{LargeSize}},"treeMilliseconds":{{Median(times)}}}""");
    }

    /// <summary>How fast DOT is written.</summary>
    private static void Dot()
    {
        var document = ArgumentDocument.Parse(new SourceText(GeneratedMap.Arg(100_000), "map.arg"));
        using var dot = new MemoryStream();
        document.Render(MapFormats.Dot, dot);
        var times = Enumerable.Range(0, Rounds).Select(_ => Milliseconds(() => document.Render(MapFormats.Dot, Stream.Null))).ToList();
        var rate = Number(dot.Length / 1000 / times.Min());
        Console.Write($$"""{"statements":100000,"dotBytes":{{dot.Length}},""");
        Console.WriteLine($$""" "dotMilliseconds":{{Median(times)}},"dotMegabytesPerSecond":{{rate}}}""");
    }

    private static double Milliseconds(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static double? Native(byte[] dot)
    {
        try
        {
            return Milliseconds(() =>
            {
                using var process = Process.Start(
                    new ProcessStartInfo("dot", ["-Tsvg"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
                process.StandardInput.BaseStream.Write(dot);
                process.StandardInput.Close();
                process.StandardOutput.ReadToEnd();
                process.WaitForExit();
            });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string Median(List<double> times) => Number(times.Order().ElementAt(times.Count / 2));

    private static string Number(double value) => value.ToString("F1", CultureInfo.InvariantCulture);
}
