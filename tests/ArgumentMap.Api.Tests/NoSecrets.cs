namespace ArgumentMap.Api.Tests;

/// <summary>What clients must never learn about the server.</summary>
internal static class NoSecrets
{
    /// <summary>Signs of stack traces, names of types, and paths on the machine; the maps of tests are in temporary folders.</summary>
    private static readonly string[] Secrets =
        [
            "   at ", ".cs:line", "System.", "Microsoft.", "ArgumentMap.", "Exception", Path.GetTempPath(), AppContext.BaseDirectory,
            Path.GetDirectoryName(Samples.Folder)!,
        ];

    public static void In(string answer) => Assert.All(Secrets, secret => Assert.DoesNotContain(secret, answer, StringComparison.Ordinal));
}
