namespace ArgumentMap.Api.Tests;

/// <summary>What no client is ever told of us.</summary>
internal static class NoSecrets
{
    /// <summary>Marks of stack traces, names of types, and places of the machine; temporary folders hold the maps of tests.</summary>
    private static readonly string[] Secrets =
        [
            "   at ", ".cs:line", "System.", "Microsoft.", "ArgumentMap.", "Exception", Path.GetTempPath(), AppContext.BaseDirectory,
            Path.GetDirectoryName(Samples.Folder)!,
        ];

    public static void In(string answer) => Assert.All(Secrets, secret => Assert.DoesNotContain(secret, answer, StringComparison.Ordinal));
}
