using System.Collections.Immutable;
using System.Text;
using ArgumentMap.Graph.Building;
using ArgumentMap.Review;
using ArgumentMap.Text;

namespace ArgumentMap.Api.Storage.Folder;

/// <summary>
/// Finds included files in the folder of a store and below. Only <c>.arg</c> files, so that clients who may store maps cannot read other
/// files by including them.
/// </summary>
internal sealed class FolderFiles : IWorkspace
{
    private const int SettingsBytes = 1024 * 1024;

    private readonly MapFolder _folder;
    private readonly KeptFiles _kept;
    private readonly FolderStoreOptions _options;
    private readonly FolderIndex _index;

    /// <summary>The settings as last parsed, and the revision of their bytes.</summary>
    private (string Revision, FoundSettings Found) _settings = ("", FoundSettings.None);

    public FolderFiles(MapFolder folder, FolderIndex index, KeptFiles kept, FolderStoreOptions options) =>
        (_folder, _index, _kept, _options) = (folder, index, kept, options);

    public ValueTask<string?> ResolveAsync(string includer, string path, CancellationToken cancellation = default)
    {
        if (IncludePath.Resolve(includer, path) is not { } name)
            return new((string?)null);
        try
        {
            _folder.Find(name, out var leaves);
            return new(leaves ? null : name);
        }
        catch (Exception exception) when (FolderProblem.Explains(exception))
        {
            return new(name);
        }
    }

    public ValueTask<FileContent> ReadAsync(string name, int maxLength, CancellationToken cancellation = default)
    {
        if (!name.EndsWith(".arg", StringComparison.Ordinal))
            return new(FileContent.Unreadable("does not end in '.arg'; only maps can be included here"));
        if (name.Split('/').Any(part => part.StartsWith('.')))
            return new(FileContent.Unreadable("is hidden and cannot be included here"));
        return new(Read(name, Math.Min(maxLength, _options.MapBytes), out _));
    }

    /// <summary>The settings in the <c>argmap.json</c> of the folder. Subfolders do not matter: no map in them is served.</summary>
    public ValueTask<FoundSettings> SettingsAsync(string name, CancellationToken cancellation = default)
    {
        var content = Read(FoundSettings.FileName, SettingsBytes, out var revision);
        if (content.Problem is { } problem)
            return new(content == FileContent.Missing ? FoundSettings.None : FoundSettings.Unreadable(FoundSettings.FileName, problem));
        if (_settings.Revision == revision)
            return new(_settings.Found);
        var utf8 = content.Bytes.Span;
        var text = Encoding.UTF8.GetString(utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8);
        var found = FoundSettings.Of(FoundSettings.FileName, text, _options.Limits);
        _settings = (revision, found);
        return new(found);
    }

    /// <summary>The maps that include a file. If the maps cannot be listed, none is known to include anything.</summary>
    public async ValueTask<ImmutableArray<string>> IncludersAsync(string name, CancellationToken cancellation = default)
    {
        try
        {
            return [.. (await _index.IncludersAsync(name, cancellation)).Select(id => id.FileName)];
        }
        catch (Exception exception) when (FolderProblem.Explains(exception))
        {
            return [];
        }
    }

    private FileContent Read(string name, int maxLength, out string revision)
    {
        revision = "";
        try
        {
            if (_folder.Find(name, out _) is not { } file)
                return FileContent.Missing;
            if (_kept.Read(file, maxLength) is not { } content)
                return FileContent.TooLarge;
            revision = content.Revision;
            return new FileContent(content.Bytes);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return FileContent.Missing;
        }
        catch (Exception exception) when (FolderProblem.Explains(exception))
        {
            return FileContent.Unreadable("cannot be read");
        }
    }
}
