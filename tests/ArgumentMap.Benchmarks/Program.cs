using ArgumentMap.Benchmarks;
using ArgumentMap.Benchmarks.Maps;
using BenchmarkDotNet.Running;

// `maps FOLDER SIZE…` and `trees FOLDER SIZE…` write the maps that the comparisons with Argdown read; `quick` measures without
// BenchmarkDotNet; `bare` is a server to compare with; everything else goes to BenchmarkDotNet.
switch (args)
{
    case ["maps", var folder, ..]:
        WriteMaps(folder, args[2..], GeneratedMap.Arg, GeneratedMap.Argdown);
        break;
    case ["trees", var folder, ..]:
        WriteMaps(folder, args[2..], GeneratedMap.Tree, GeneratedMap.TreeInArgdown);
        break;
    case ["bare", var address, var file, var type]:
        BareServer.Run(address, file, type);
        break;
    case ["quick", ..]:
        QuickRun.Run(args[1..]);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}

static void WriteMaps(string folder, string[] sizes, Func<int, string> arg, Func<int, string> argdown)
{
    Directory.CreateDirectory(folder);
    foreach (var size in sizes)
    {
        var statements = int.Parse(size, System.Globalization.CultureInfo.InvariantCulture);
        File.WriteAllText(Path.Combine(folder, size + ".arg"), arg(statements));
        File.WriteAllText(Path.Combine(folder, size + ".argdown"), argdown(statements));
    }
}
