using ArgumentMap.Benchmarks;
using ArgumentMap.Benchmarks.Maps;
using BenchmarkDotNet.Running;

// `maps FOLDER` writes the maps that the comparison with Argdown reads; `quick` measures without BenchmarkDotNet; all else is its.
switch (args)
{
    case ["maps", var folder, ..]:
        WriteMaps(folder, args[2..]);
        break;
    case ["quick", ..]:
        QuickRun.Run(args[1..]);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}

static void WriteMaps(string folder, string[] sizes)
{
    Directory.CreateDirectory(folder);
    foreach (var size in sizes)
    {
        var statements = int.Parse(size, System.Globalization.CultureInfo.InvariantCulture);
        File.WriteAllText(Path.Combine(folder, size + ".arg"), GeneratedMap.Arg(statements));
        File.WriteAllText(Path.Combine(folder, size + ".argdown"), GeneratedMap.Argdown(statements));
    }
}
