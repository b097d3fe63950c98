using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using ArgumentMap.Graph;

namespace ArgumentMap.Cli.Input;

/// <summary>A folder of files as it was in a revision of a git repository, such as <c>main:map.arg</c>; <c>:map.arg</c> is what is staged.</summary>
/// <remarks>Reads by asking git, without a shell and for a bounded time; whatever goes wrong is an <see cref="IOException"/> that says what.</remarks>
internal sealed class GitRevision : IIncludeResolver
{
    /// <summary>How long git may take for one answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _folder;

    /// <summary>The map as the user named it, and its path from the root of the repository.</summary>
    private readonly (string Name, string Path) _map;
    private readonly string _revision;

    /// <summary>The tree that the revision stands for, so that a branch that moves meanwhile changes nothing; empty for what is staged.</summary>
    private readonly string _tree;

    /// <summary>Folder in the repository that includes may not leave; empty for all of it.</summary>
    private readonly string _root;

    private GitRevision(string folder, (string Name, string Path) map, string revision, string tree, string root) =>
        (_folder, _map, _revision, _tree, _root) = (folder, map, revision, tree, root);

    /// <summary>The parts of <c>revision:path</c>; null where it is not of that form.</summary>
    public static (string Revision, string Path)? Split(string name) =>
        name.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon && colon < name.Length - 1 ? (name[..colon], name[(colon + 1)..]) : null;

    /// <summary>Reads a map with what it includes from the same revision.</summary>
    /// <param name="folder">Folder that git is asked in.</param>
    /// <param name="root">Folder of the repository that includes may not leave; null for that of the map.</param>
    public static (byte[] Bytes, GitRevision Includes) Read(string folder, string name, string? root, int maxLength)
    {
        var (revision, path) = Split(name)!.Value;
        if (revision.StartsWith('-'))
            throw new IOException($"a revision does not begin with '-', as '{revision}' does");
        if (name.AsSpan().IndexOfAny('\0', '\n') >= 0)
            throw new IOException("a revision and a path have no line breaks");
        var (code, prefix, error) = Git(folder, ["rev-parse", "--show-prefix"], "", 4096);
        if (code != 0)
            throw new IOException(error.Contains("not a git repository", StringComparison.OrdinalIgnoreCase) ? "this folder is in no git repository" : "git says: " + FirstLine(error));
        var tree = revision.Length == 0 ? "" : Tree(folder, revision);
        var start = Encoding.UTF8.GetString(prefix).TrimEnd('\n');
        var full = Combine(path is "." or ".." || path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal) ? start : "", path)
            ?? throw new IOException("the path leads out of the repository");
        var own = new GitRevision(folder, (name, full), revision, tree, root is null ? Folder(full) : Combine(start, root.Replace('\\', '/')) ?? "");
        var content = own.Read(full, maxLength);
        if (content.Problem is { } problem)
            throw new IOException($"{own.Where(full)} {problem}{own.Hint(start, path, maxLength)}");
        return (content.Bytes.ToArray(), own);
    }

    public string? Locate(string includer, string path)
    {
        if (path.AsSpan().IndexOfAny('\0', '\n') >= 0 || path.StartsWith('/'))
            return null;
        return Combine(Folder(PathIn(includer)), path.Replace('\\', '/')) is { } full && (_root.Length == 0 || full.StartsWith(_root + "/", StringComparison.Ordinal)) ? $"{_revision}:{full}" : null;
    }

    IncludeContent IIncludeResolver.Read(string name, int maxLength)
    {
        try
        {
            return Read(PathIn(name), maxLength);
        }
        catch (IOException exception)
        {
            return new IncludeContent(default, "cannot be read: " + exception.Message);
        }
    }

    private IncludeContent Read(string path, int maxLength)
    {
        // One line in; out comes "<hash> blob <length>", a line end, the bytes, or a line that says what there is instead.
        var (code, output, error) = Git(_folder, ["cat-file", "--batch", "--follow-symlinks"], $"{_tree}:{path}\n", maxLength + 4096L);
        if (code != 0)
            throw new IOException("git says: " + FirstLine(error));
        var end = output.AsSpan().IndexOf((byte)'\n');
        var words = Encoding.UTF8.GetString(output.AsSpan(0, Math.Max(end, 0))).Split(' ');
        if (words is not [_, "blob", var size] || !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return words is [_, "tree", _] ? new IncludeContent(default, "is a folder") : IncludeContent.Missing;
        if (length > maxLength)
            return new IncludeContent(default, "is larger than may be read");
        return output.Length - end - 1 < length ? new IncludeContent(default, "cannot be read whole") : new IncludeContent(output.AsMemory(end + 1, (int)length));
    }

    /// <summary>What the user may have meant where a path counts from the root of the repository.</summary>
    private string Hint(string start, string path, int maxLength) =>
        start.Length > 0 && Combine(start, path) is { } here && Read(here, maxLength).Problem is null
            ? $"; paths count from the root of the repository. Did you mean '{_revision}:./{path}'?"
            : "";

    private string Where(string path) => _revision.Length == 0 ? $"'{path}' is not staged: it" : $"in the revision '{_revision}' '{path}'";

    private static string Tree(string folder, string revision)
    {
        var (code, output, _) = Git(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{tree}"], "", 4096);
        return code == 0 ? Encoding.UTF8.GetString(output).Trim() : throw new IOException($"there is no file of this name, and no revision '{revision}'");
    }

    private string PathIn(string name) => name == _map.Name ? _map.Path : name[(_revision.Length + 1)..];

    private static string Folder(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    /// <summary>A path in the repository without <c>.</c> and <c>..</c>; null where it leads out of it.</summary>
    private static string? Combine(string folder, string path)
    {
        var parts = new List<string>();
        foreach (var part in $"{folder}/{path}".Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                    return null;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>Runs git; of a longer output only the first bytes are read.</summary>
    private static (int Code, byte[] Output, string Error) Git(string folder, string[] arguments, string input, long maxOutput)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // The messages that are looked for, nobody asked for anything, nothing fetched.
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("LC_ALL", "C"), ("GIT_TERMINAL_PROMPT", "0"), ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_NO_LAZY_FETCH", "1")])
            start.Environment[name] = value;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            using var process = Process.Start(start)!;
            try
            {
                var error = process.StandardError.ReadToEndAsync(patience.Token);
                var output = ReadAsync(process.StandardOutput.BaseStream, maxOutput, patience.Token);
                process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(input));
                process.StandardInput.Close();
                var bytes = output.GetAwaiter().GetResult();
                if (bytes.Length >= maxOutput)
                    return (0, bytes, "");
                process.WaitForExitAsync(patience.Token).GetAwaiter().GetResult();
                return (process.ExitCode, bytes, error.GetAwaiter().GetResult());
            }
            finally
            {
                if (!process.HasExited)
                    process.Kill(entireProcessTree: true);
            }
        }
        catch (Win32Exception)
        {
            throw new IOException("there is no file of this name, and git, which reads revisions, is not installed");
        }
        catch (OperationCanceledException)
        {
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"git gave no answer within {Patience.TotalSeconds} seconds"));
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream, long most, CancellationToken cancellation)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (memory.Length < most && await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false) is > 0 and var read)
            memory.Write(buffer, 0, read);
        return memory.ToArray();
    }

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();
}
