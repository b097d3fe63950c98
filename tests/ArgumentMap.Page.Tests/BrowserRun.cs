using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using ArgumentMap.Formats;
using ArgumentMap.Text;

namespace ArgumentMap.Page.Tests;

/// <summary>Renders pages and runs all checks on them in one browser.</summary>
public sealed class BrowserRun : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("argmap-page-").FullName;
    private readonly Dictionary<string, string> _problems = new(StringComparer.Ordinal);

    public BrowserRun()
    {
        if (Chromium.Path is null)
            return;
        RenderPages();
        Run();
    }

    /// <summary>What went wrong, by the name of the check; empty if nothing did.</summary>
    public IReadOnlyDictionary<string, string> Problems => _problems;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void RenderPages()
    {
        foreach (var sample in Directory.GetFiles(Path.Combine(SourceFolder(), "..", "..", "arguments"), "*.arg"))
            Render(Path.GetFileNameWithoutExtension(sample), File.ReadAllText(sample));
        Render("hostile", HostileMap);
        Render("diagram", DiagramMap);
        Render("large", LargeMap(2_000));
        Render("wide", "claim c: C\n" + string.Concat(Enumerable.Range(0, 500).Select(i => $"  premise p{i}: Reason {i}\n")));
        Render(
            "links",
            "map: Links\nclaim c: C\n  url: https://example.org/?a=1&b=2\n  x-script: javascript:alert(1)\n  premise p: P\n    url: "
                + "mailto:a@example.org\n");

        void Render(string name, string text)
        {
            var document = ArgumentDocument.Parse(new SourceText(text, name + ".arg"));
            using var stream = File.Create(Path.Combine(_folder, name + ".html"));
            document.Render(MapFormats.Html, stream);
            foreach (var format in (MapFormat[])[MapFormats.Mermaid, MapFormats.Json])
                File.WriteAllText(Path.Combine(_folder, name + format.Extension), document.Render(format).Text);
        }
    }

    private const string HostileMap = """
        map: </title><script>window.broken = 1</script> "'&amp; 
        claim c [0.9]: </script><script>window.broken = 1</script><!-- <img src=x onerror="window.broken=1">
          note: <svg onload=window.broken=1> ${window.broken=1} `x`
          by: " onmouseover="window.broken=1
          premise p: ]]> --> <style>*{display:none}</style> &lt;b&gt; {{data}} {{script}}
          objection o: 水位 مستوى الماء 😀
          premise toString: A name that scripts know
          premise constructor: Another one
          premise details: A name that the page uses itself

        """;

    /// <summary>Texts and ids that Mermaid, or the Markdown, TeX and YAML that it reads, would take for something else.</summary>
    private const string DiagramMap = """
        map: "a" --- %%{init: {"theme": "dark"}}%% # b
        section end: end
          claim class: %%{init: {"theme": "dark"}}%% %% a
            premise graph: 1. first
            premise style: lifestyle:#35;x" style: "y" classDef a:#b;
            premise click: - a -- b --> c
            premise default: `*a*` _b_ ~~c~~ [d](https://e.example) www.f.example g@h.example
            objection linkStyle: $$x^2$$ fa:fa-car ﬂ°°60¶ßscript
            objection o: &lt;b&gt; #lt; #35; a;b {c} |d|
            premise x: One
              |
              | + two
              |
              | 3) three
              source s ["|x{} <b>, #quot;]
        source s: subgraph a

        """;

    /// <summary>Trees of twenty statements in sections of two hundred, every seventh statement dated.</summary>
    private static string LargeMap(int statements)
    {
        int[] depths = [0, 1, 2, 2, 3, 1, 2, 3, 3, 2, 1, 2, 3, 4, 4, 2, 3, 1, 2, 2];
        var map = new StringBuilder("map: A large map\n");
        for (var i = 0; i < statements; i++)
        {
            if (i % 200 == 0)
                map.Append(CultureInfo.InvariantCulture, $"\nsection part-{i / 200}: Part {i / 200}\n");
            var indent = new string(' ', 2 * (depths[i % depths.Length] + 1));
            var keyword = i % depths.Length == 0 ? "claim" : i % 3 == 0 ? "objection" : "premise";
            map.Append(
                CultureInfo.InvariantCulture,
                $"{indent}{keyword} s{i}: Statement {i} of a map that is too large to be seen at once\n");
            if (i % 7 == 0)
                map.Append(CultureInfo.InvariantCulture, $"{indent}  date: {2000 + (i % 20)}\n");
        }

        return map.ToString();
    }

    private void Run()
    {
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.Combine(AppContext.BaseDirectory, "browser"),
        };
        foreach (var argument in (string[])["checks.mjs", Chromium.Path!, _folder, Path.Combine(AppContext.BaseDirectory, "argmap.dll")])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            using var result = JsonDocument.Parse(line);
            _problems[result.RootElement.GetProperty("name").GetString()!] = result.RootElement.GetProperty("problem").GetString()!;
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The checks ended with {process.ExitCode}: {errors.GetAwaiter().GetResult()}");
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
