using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace ArgumentMap.Workspace.Pictures;

/// <summary>A program of the machine that makes PNG and PDF of SVG.</summary>
/// <param name="path">Where it is.</param>
internal sealed class PictureTool(string path)
{
    /// <summary>The environment variable that names the tool.</summary>
    public const string Variable = "ARGMAP_PICTURE_TOOL";

    /// <summary>The greatest side of a page of a PDF in CSS pixels: 200 inches.</summary>
    private const double MostOfPage = 19_000;

    /// <summary>The least width of a window, and what its frame takes of its height at most; the rest is cut off.</summary>
    private const double LeastWindow = 500;
    private const double WindowFrame = 200;

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    /// <summary>In the order in which they are looked for.</summary>
    private static readonly string[] Names =
    [
        "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge-stable", "microsoft-edge",
        "msedge", "rsvg-convert", "inkscape",
    ];

    private static readonly string[] Browsers =
    [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The tool of a name or path; null if there is none.</summary>
    /// <param name="folders">The folders that programs are looked for in, as in PATH.</param>
    public static PictureTool? Named(string name, string? folders) => name.Length == 0 ? null :
        Search(folders, name) is { } found ? new PictureTool(found) : File.Exists(name) ? new PictureTool(name) : null;

    /// <summary>The tool that the user named, else the first that the machine has.</summary>
    /// <param name="named">Its name or path; null or empty for any.</param>
    /// <param name="folders">As for <see cref="Named"/>.</param>
    /// <exception cref="PictureToolException">There is none.</exception>
    public static PictureTool Find(string? named, string? folders)
    {
        if (named is { Length: > 0 })
            return Named(named, folders) ?? throw new PictureToolException($"There is no '{named}', which {Variable} names.");
        var isOfPath = Names.Select(name => (Name: name, Path: Search(folders, name))).Where(tool => tool.Path is not null).ToList();
        var browser = isOfPath.Find(tool => !IsConverter(tool.Name)).Path ?? Browsers.FirstOrDefault(File.Exists);
        return (browser ?? isOfPath.FirstOrDefault().Path) is { } found
            ? new PictureTool(found)
            : throw new PictureToolException(
                "PNG and PDF are made by a tool of the machine, and none was found. Install Chromium, Chrome, Edge, rsvg-convert (librsvg) "
                    + $"or Inkscape, or give the path of one in the environment variable {Variable}.");
    }

    /// <summary>The bytes of a PNG or PDF.</summary>
    /// <param name="size">That of the picture.</param>
    /// <param name="scale">Pixels for one unit of the picture.</param>
    /// <exception cref="PictureToolException">It failed, or took too long.</exception>
    public byte[] Convert(string svg, bool isPdf, (double Width, double Height) size, double scale, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("argmap-").FullName;
        try
        {
            var made = Path.Combine(folder, isPdf ? "picture.pdf" : "picture.png");
            Run(Arguments(folder, made, svg, isPdf, size, scale), folder, cancellation);
            var bytes = File.Exists(made) ? File.ReadAllBytes(made) : [];
            if (!bytes.AsSpan().StartsWith(isPdf ? "%PDF"u8 : [0x89, .. "PNG"u8]))
                throw new PictureToolException($"'{path}' made no {(isPdf ? "PDF" : "PNG")}. {Variable} can name another tool.");
            return isPdf || IsConverter(path)
                ? bytes
                : PngCrop.Of(bytes, (int)Math.Ceiling(size.Width * scale), (int)Math.Ceiling(size.Height * scale));
        }
        finally
        {
            Delete(folder);
        }
    }

    private static bool IsConverter(string path) => IsRsvg(path) || IsInkscape(path);

    private static bool IsRsvg(string path) => Path.GetFileName(path).StartsWith("rsvg-convert", StringComparison.OrdinalIgnoreCase);

    private static bool IsInkscape(string path) => Path.GetFileName(path).StartsWith("inkscape", StringComparison.OrdinalIgnoreCase);

    private static string? Search(string? folders, string name) => (folders ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => (string[])[Path.Combine(folder, name), Path.Combine(folder, name + ".exe")])
        .FirstOrDefault(File.Exists);

    private string[] Arguments(string folder, string made, string svg, bool isPdf, (double Width, double Height) size, double scale)
    {
        var picture = Path.Combine(folder, "picture.svg");
        var factor = scale.ToString("0.####", CultureInfo.InvariantCulture);
        if (IsConverter(path))
            File.WriteAllText(picture, svg);
        if (IsRsvg(path))
            return ["--format", isPdf ? "pdf" : "png", "--zoom", factor, "--output", made, picture];
        if (IsInkscape(path))
        {
            var density = (96 * scale).ToString("0.##", CultureInfo.InvariantCulture);
            return [picture, "--export-type", isPdf ? "pdf" : "png", "--export-dpi", density, "--export-filename", made];
        }

        var page = Path.Combine(folder, "picture.html");
        var (width, height) = (Math.Ceiling(size.Width), Math.Ceiling(size.Height));
        File.WriteAllText(page, Html(svg, width, height));
        string[] fixedArguments =
        [
            "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync",
            "--disable-background-networking", "--disable-component-update", "--disable-breakpad", "--disable-dev-shm-usage",
            "--hide-scrollbars", "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=" + Path.Combine(folder, "profile"),
        ];
        string[] task = isPdf
            ? ["--no-pdf-header-footer", "--print-to-pdf=" + made]
            : [
                "--screenshot=" + made, "--force-device-scale-factor=" + factor,
                string.Create(
                    CultureInfo.InvariantCulture, $"--window-size={Math.Max(LeastWindow, width)},{height + WindowFrame}"),
            ];
        // The sandbox does not run as root.
        string[] root = !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];
        return [.. fixedArguments, .. root, .. task, new Uri(page).AbsoluteUri];
    }

    /// <summary>The picture alone on a page of its size, which may load and run nothing.</summary>
    private static string Html(string svg, double width, double height)
    {
        var shrink = Math.Min(1, MostOfPage / Math.Max(width, height));
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            <!DOCTYPE html>
            <html><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <style>
            @page { size: {{Math.Ceiling(width * shrink)}}px {{Math.Ceiling(height * shrink)}}px; margin: 0 }
            html, body { margin: 0; background: #fff; overflow: hidden; -webkit-print-color-adjust: exact }
            svg { display: block }
            @media print { svg { width: {{Math.Floor(width * shrink)}}px; height: {{Math.Floor(height * shrink) - 1}}px } }
            </style></head><body>
            """) + svg[svg.IndexOf("<svg", StringComparison.Ordinal)..] + "</body></html>\n";
    }

    private void Run(string[] arguments, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            // What it says is not of interest, but must be read for it to go on.
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            using var kill = cancellation.Register(() => Kill(process));
            var isInTime = process.WaitForExit(Timeout);
            Kill(process);
            cancellation.ThrowIfCancellationRequested();
            if (!isInTime)
                throw new PictureToolException(string.Create(
                    CultureInfo.InvariantCulture, $"'{path}' did not make the picture within {Timeout.TotalSeconds:0} seconds."));
        }
        catch (Win32Exception exception)
        {
            throw new PictureToolException($"'{path}' cannot be run: {exception.Message}");
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has just ended.
        }
    }

    /// <summary>A browser that is ending may still write into its profile.</summary>
    private static void Delete(string folder)
    {
        for (var left = 10; left > 0; left--)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(100);
            }
        }
    }
}
