namespace ArgumentMap.Workspace.Git;

/// <summary>What a run of git gave.</summary>
/// <param name="Failure">Why there was no run that ended, for the user; null where there was.</param>
internal readonly record struct GitAnswer(int Code, byte[] Output, string Error, string? Failure = null)
{
    public static GitAnswer Failed(string why) => new(-1, [], "", why);

    /// <summary>The reason to give where git did not do what was asked.</summary>
    public string Reason => Failure ?? "git says: " + Error.Split('\n')[0].Trim();
}
