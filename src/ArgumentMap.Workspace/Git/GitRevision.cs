using System.Globalization;
using System.Text;
using ArgumentMap.Graph.Building;
using ArgumentMap.Text;

namespace ArgumentMap.Workspace.Git;

/// <summary>The files of a git repository as of a revision, such as <c>main:map.arg</c>; <c>:map.arg</c> is the staged file.</summary>
public sealed class GitRevision : IFileSource
{
    /// <summary>Maximum bytes of an output of git that is only a name or a line.</summary>
    private const int Short = 4096;

    private readonly string _folder;

    /// <summary>The map as the user named it, and its path from the root of the repository.</summary>
    private readonly (string Name, string Path) _map;
    private readonly string _revision;

    /// <summary>The tree of the revision, so that a branch that moves in the meantime does not matter; empty for staged files.</summary>
    private readonly string _tree;

    /// <summary>Folder in the repository that includes cannot leave; empty for the whole repository.</summary>
    private readonly string _root;

    private GitRevision(string folder, (string Name, string Path) map, string revision, string tree, string root) =>
        (_folder, _map, _revision, _tree, _root) = (folder, map, revision, tree, root);

    /// <summary>The parts of <c>revision:path</c>; null where the name is not of that form.</summary>
    public static (string Revision, string Path)? Split(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon && colon < name.Length - 1
            ? (name[..colon], name[(colon + 1)..])
            : null;
    }

    /// <summary>Reads a map of a revision.</summary>
    /// <param name="folder">Folder in which git runs; a full path.</param>
    /// <param name="name">A name that <see cref="Split"/> can split.</param>
    /// <param name="root">Folder that includes cannot leave, relative to <paramref name="folder"/>; null for the folder of the map.</param>
    public static async Task<RevisionMap> ReadAsync(
        string folder, string name, string? root, int maxLength, CancellationToken cancellation = default)
    {
        if (Split(name) is not var (revision, path))
            return RevisionMap.Unreadable($"'{name}' is not of the form revision:path");
        if (revision.StartsWith('-'))
            return RevisionMap.Unreadable($"a revision does not begin with '-', as '{revision}' does");
        if (name.AsSpan().IndexOfAny('\0', '\n') >= 0)
            return RevisionMap.Unreadable("a revision and a path have no line breaks");
        var place = await GitProcess.RunAsync(folder, ["rev-parse", "--show-prefix"], "", Short, cancellation).ConfigureAwait(false);
        if (place.Code != 0)
        {
            return RevisionMap.Unreadable(place.Error.Contains("not a git repository", StringComparison.OrdinalIgnoreCase)
                ? "this folder is not in a git repository"
                : place.Reason);
        }

        if ((revision.Length == 0 ? "" : await TreeAsync(folder, revision, cancellation).ConfigureAwait(false)) is not { } tree)
            return RevisionMap.Unreadable($"there is no file with this name, and no revision '{revision}'");
        var start = Encoding.UTF8.GetString(place.Output).TrimEnd('\n');
        if (Combine(IsRelative(path) ? start : "", path) is not { } full)
            return RevisionMap.Unreadable("the path leads out of the repository");
        var within = root is null ? Folder(full) : Combine(start, root.Replace('\\', '/')) ?? "";
        var files = new GitRevision(folder, (name, full), revision, tree, within);
        var content = await files.ReadPathAsync(full, maxLength, cancellation).ConfigureAwait(false);
        if (content.Problem is not { } problem)
            return new RevisionMap(content, files);
        var hint = await files.HintAsync(start, path, maxLength, cancellation).ConfigureAwait(false);
        return RevisionMap.Unreadable(files.Where(full) + $" {problem}{hint}");
    }

    /// <inheritdoc/>
    public ValueTask<string?> ResolveAsync(string includer, string path, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(includer);
        ArgumentNullException.ThrowIfNull(path);
        if (path.AsSpan().IndexOfAny('\0', '\n') >= 0 || path.StartsWith('/'))
            return new((string?)null);
        var full = Combine(Folder(PathIn(includer)), path.Replace('\\', '/'));
        return new(
            full is not null && (_root.Length == 0 || full.StartsWith(_root + "/", StringComparison.Ordinal))
                ? $"{_revision}:{full}"
                : null);
    }

    /// <inheritdoc/>
    public ValueTask<FileContent> ReadAsync(string name, int maxLength, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(ReadPathAsync(PathIn(name), maxLength, cancellation));
    }

    private async Task<FileContent> ReadPathAsync(string path, int maxLength, CancellationToken cancellation)
    {
        // The input is one line; the output is "<hash> blob <length>", a line end and the bytes, or a line that says what there is instead.
        var answer = await GitProcess
            .RunAsync(_folder, ["cat-file", "--batch", "--follow-symlinks"], $"{_tree}:{path}\n", maxLength + (long)Short, cancellation)
            .ConfigureAwait(false);
        if (answer.Code != 0)
            return FileContent.Unreadable("cannot be read: " + answer.Reason);
        var output = answer.Output;
        var end = output.AsSpan().IndexOf((byte)'\n');
        var words = Encoding.UTF8.GetString(output.AsSpan(0, Math.Max(end, 0))).Split(' ');
        if (words is not [_, "blob", var size] || !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return words is [_, "tree", _] ? FileContent.Unreadable("is a folder") : FileContent.Missing;
        if (length > maxLength)
            return FileContent.TooLarge;
        return output.Length - end - 1 < length
            ? FileContent.Unreadable("cannot be read completely")
            : new FileContent(output.AsMemory(end + 1, (int)length));
    }

    /// <summary>A hint for a path that was probably meant relative to the current folder rather than the root of the repository.</summary>
    private async Task<string> HintAsync(string start, string path, int maxLength, CancellationToken cancellation)
    {
        if (start.Length == 0 || Combine(start, path) is not { } here)
            return "";
        var content = await ReadPathAsync(here, maxLength, cancellation).ConfigureAwait(false);
        return content.Problem is null ? $"; paths start at the root of the repository. Did you mean '{_revision}:./{path}'?" : "";
    }

    private string Where(string path) => _revision.Length == 0 ? $"'{path}' is not staged: it" : $"in the revision '{_revision}', '{path}'";

    private static async Task<string?> TreeAsync(string folder, string revision, CancellationToken cancellation)
    {
        string[] arguments = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{tree}"];
        var answer = await GitProcess.RunAsync(folder, arguments, "", Short, cancellation).ConfigureAwait(false);
        return answer.Code == 0 ? Encoding.UTF8.GetString(answer.Output).Trim() : null;
    }

    private string PathIn(string name) => name == _map.Name ? _map.Path : name[(_revision.Length + 1)..];

    private static bool IsRelative(string path) =>
        path is "." or ".." || path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal);

    private static string Folder(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    /// <summary>A path in the repository without <c>.</c> and <c>..</c>; null where it leads outside.</summary>
    private static string? Combine(string folder, string path)
    {
        var from = folder.Trim('/');
        return IncludePath.Resolve(from.Length == 0 ? "" : from + "/", path.TrimStart('/'));
    }
}
