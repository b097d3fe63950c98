using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ArgumentMap.Review;
using ArgumentMap.Text;

namespace ArgumentMap.Api.Replies;

/// <summary>
/// Records what reading a map asked for and found, to check later, without reading the map, whether the same would be found again.
/// </summary>
/// <param name="taken">Told the size of every file that is read.</param>
internal sealed class RecordedWorkspace(IWorkspace workspace, Action<long>? taken = null) : IWorkspace
{
    private readonly List<(string Includer, string Path, string? Name)> _resolved = [];
    private readonly List<(string Name, int MaxLength, string Content)> _read = [];
    private readonly List<(string Name, string Content)> _settings = [];

    /// <summary>A hash of everything that was found.</summary>
    public string Fingerprint
    {
        get
        {
            var found = _resolved.Select(resolved => $"{resolved.Includer}\0{resolved.Path}\0{resolved.Name}")
                .Concat(_read.Select(read => $"{read.Name}\0{read.Content}"))
                .Concat(_settings.Select(settings => $"{settings.Name}\0{settings.Content}"));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', found))));
        }
    }

    public async ValueTask<string?> ResolveAsync(string includer, string path, CancellationToken cancellation = default)
    {
        var name = await workspace.ResolveAsync(includer, path, cancellation);
        _resolved.Add((includer, path, name));
        return name;
    }

    public async ValueTask<FileContent> ReadAsync(string name, int maxLength, CancellationToken cancellation = default)
    {
        var content = await workspace.ReadAsync(name, maxLength, cancellation);
        taken?.Invoke(content.Bytes.Length);
        _read.Add((name, maxLength, Hash(content)));
        return content;
    }

    public async ValueTask<FoundSettings> SettingsAsync(string name, CancellationToken cancellation = default)
    {
        var found = await workspace.SettingsAsync(name, cancellation);
        _settings.Add((name, Hash(found)));
        return found;
    }

    /// <summary>Not recorded: no answer about a map depends on it.</summary>
    public ValueTask<ImmutableArray<string>> IncludersAsync(string name, CancellationToken cancellation = default) =>
        workspace.IncludersAsync(name, cancellation);

    /// <summary>Lets go of the workspace, which may hold all the maps of a request; what was recorded stays.</summary>
    public void Close() => (workspace, taken) = (EmptyWorkspace.Instance, null);

    /// <summary>Whether another workspace would give the same answers to everything that was asked.</summary>
    public async ValueTask<bool> HoldsInAsync(IWorkspace other, CancellationToken cancellation)
    {
        foreach (var asked in _settings)
        {
            if (Hash(await other.SettingsAsync(asked.Name, cancellation)) != asked.Content)
                return false;
        }

        foreach (var asked in _resolved)
        {
            if (await other.ResolveAsync(asked.Includer, asked.Path, cancellation) != asked.Name)
                return false;
        }

        foreach (var asked in _read)
        {
            if (Hash(await other.ReadAsync(asked.Name, asked.MaxLength, cancellation)) != asked.Content)
                return false;
        }

        return true;
    }

    private static string Hash(FileContent content) =>
        content.Problem ?? Hash(content.Text is { } text ? Encoding.UTF8.GetBytes(text) : content.Bytes.Span);

    private static string Hash(FoundSettings found) => found switch
    {
        { Source: null } => "",
        { IsReadable: false } => found.Problems[0].Message,
        _ => Hash(Encoding.UTF8.GetBytes(found.Source.Text)),
    };

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
