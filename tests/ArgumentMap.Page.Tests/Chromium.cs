namespace ArgumentMap.Page.Tests;

/// <summary>The browser of the machine.</summary>
internal static class Chromium
{
    public const string WhyMissing =
        "Needs Chromium: install it ('apt-get install chromium'), or name one in the environment variable CHROMIUM.";

    /// <summary>The first is Chromium without windows, which takes half the time to open a page.</summary>
    private static readonly string[] Places =
    [
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Null if there is none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named
        ? named
        : Places.FirstOrDefault(File.Exists);
}
