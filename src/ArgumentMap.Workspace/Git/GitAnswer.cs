namespace ArgumentMap.Workspace.Git;

/// <summary>The result of running git.</summary>
/// <param name="Failure">Why git did not run to completion, for the user; null where it did.</param>
internal readonly record struct GitAnswer(int Code, byte[] Output, string Error, string? Failure = null)
{
    public static GitAnswer Failed(string why) => new(-1, [], "", why);

    /// <summary>The reason to report if git did not do what was requested.</summary>
    public string Reason => Failure ?? "git reports: " + Error.Split('\n')[0].Trim();
}
