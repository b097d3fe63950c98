using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ArgumentMap.Workspace.Git;

/// <summary>The commits of the branch that is checked out in a folder, as far as they changed a file in it.</summary>
/// <param name="folder">A folder in a work tree; a full path.</param>
internal sealed class GitHistory(string folder)
{
    /// <summary>Maximum bytes of what git says of one commit, but for a message on a line of its own.</summary>
    private const int CommitBytes = 16 * 1024;

    /// <summary>Parts of a commit in the output: hash, author, time, subject, change and path.</summary>
    private const int Parts = 6;

    /// <summary>However many ask, only so many processes of git run at once.</summary>
    private static readonly SemaphoreSlim Turns = new(2);

    /// <summary>Whether a folder is in a work tree, as far as can be seen without running git.</summary>
    public static bool Exists(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Path.Exists(Path.Combine(at.FullName, ".git")))
                return true;
        }

        return false;
    }

    /// <summary>Number of commits that changed a file; null if git cannot say.</summary>
    /// <param name="until">Later commits are left out.</param>
    public async Task<int?> CountAsync(string file, DateTimeOffset? until, CancellationToken cancellation)
    {
        var answer = await RunAsync(
            ["rev-list", "--count", "--first-parent", .. Before(until), "HEAD", "--", file], 64, cancellation).ConfigureAwait(false);
        if (answer.Code != 0)
            return HasNoCommit(answer) ? 0 : null;
        return int.Parse(Encoding.ASCII.GetString(answer.Output), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
    }

    /// <summary>Commits that changed a file, the newest first; null if git cannot say.</summary>
    public async Task<ImmutableArray<GitCommit>?> CommitsAsync(string file, int skip, int count, CancellationToken cancellation)
    {
        string[] arguments =
        [
            "log", "-z", "--raw", "--no-abbrev", "--no-renames", "--no-show-signature", "--first-parent", "--diff-merges=first-parent",
            "--format=tformat:%H%x00%an%x00%cI%x00%s", string.Create(CultureInfo.InvariantCulture, $"--max-count={count}"),
            string.Create(CultureInfo.InvariantCulture, $"--skip={skip}"), "HEAD", "--", file,
        ];
        var answer = await RunAsync(arguments, (long)CommitBytes * count, cancellation).ConfigureAwait(false);
        if (answer.Code != 0)
            return HasNoCommit(answer) ? [] : null;
        var parts = Encoding.UTF8.GetString(answer.Output).Split('\0');
        return [.. parts.Chunk(Parts).Where(part => part.Length == Parts).Select(Read)];
    }

    /// <summary>The bytes of blobs, in the order of their hashes; null if git cannot say, or if they are more than allowed.</summary>
    public async Task<ImmutableArray<byte[]>?> ReadAsync(IReadOnlyCollection<string> blobs, int most, CancellationToken cancellation)
    {
        var limit = blobs.Count * (most + 128L);
        var input = string.Concat(blobs.Select(blob => blob + "\n"));
        var answer = await RunAsync(["cat-file", "--batch"], limit, cancellation, input).ConfigureAwait(false);
        if (answer.Code != 0 || answer.Output.Length >= limit)
            return null;
        var found = ImmutableArray.CreateBuilder<byte[]>();
        for (var at = 0; at < answer.Output.Length;)
        {
            // "<hash> blob <length>", a line end, the bytes and another line end.
            var end = at + answer.Output.AsSpan(at).IndexOf((byte)'\n');
            if (Encoding.ASCII.GetString(answer.Output.AsSpan(at..end)).Split(' ') is not [_, "blob", var size])
                return null;
            var length = int.Parse(size, NumberStyles.None, CultureInfo.InvariantCulture);
            found.Add(answer.Output[(end + 1)..(end + 1 + length)]);
            at = end + length + 2;
        }

        return found.Count == blobs.Count ? found.ToImmutable() : null;
    }

    private static GitCommit Read(string[] parts)
    {
        // "\n:<old mode> <new mode> <old blob> <new blob> <kind>"; links are not followed.
        var change = parts[4].Trim().Split(' ');
        var isFile = change.Length == 5 && change[1].StartsWith("100", StringComparison.Ordinal);
        return new GitCommit(
            isFile ? change[3] : null, parts[1], DateTimeOffset.Parse(parts[2], CultureInfo.InvariantCulture), parts[3]);
    }

    private static string[] Before(DateTimeOffset? time) => time is { } until
        ? [string.Create(CultureInfo.InvariantCulture, $"--before=@{until.ToUnixTimeSeconds()}")]
        : [];

    private static bool HasNoCommit(GitAnswer answer) => answer.Error.Contains("'HEAD'", StringComparison.Ordinal);

    private async Task<GitAnswer> RunAsync(string[] arguments, long most, CancellationToken cancellation, string input = "")
    {
        await Turns.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await GitProcess.RunAsync(folder, arguments, input, most, cancellation).ConfigureAwait(false);
        }
        finally
        {
            Turns.Release();
        }
    }
}

/// <summary>A commit that changed a file.</summary>
/// <param name="Blob">Hash of the blob that the file became; null if it was removed.</param>
/// <param name="Subject">The first line of the message.</param>
internal sealed record GitCommit(string? Blob, string Author, DateTimeOffset At, string Subject);
