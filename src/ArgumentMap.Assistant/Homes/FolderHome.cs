using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Assistant.Tools;
using ArgumentMap.Language;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Assistant.Homes;

/// <summary>
/// The maps of a folder, for an assistant on the same machine. One call is done after the other, so that no edit is lost.
/// </summary>
internal sealed class FolderHome(string root) : MapHome, IDisposable
{
    /// <summary>Maps of one part of the list.</summary>
    private const int PageSize = 100;

    private readonly SemaphoreSlim _turn = new(1, 1);

    public ServedFolder Folder { get; } = new(root);

    public override bool HasFiles => true;

    public override async Task<ToolAnswer> DoAsync(
        string tool, long length, Func<Budget, Task<ToolAnswer>> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => work(limits => new Effort(limits.Effort, cancellation)), cancellation).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public override async ValueTask<FoundMap> OfTextAsync(string text, CancellationToken cancellation)
    {
        const string Name = "map.arg";
        var settings = await Folder.SettingsAsync(Name, cancellation).ConfigureAwait(false);
        return new FoundMap(Name, FileContent.Of(text), Folder.Files, settings.Settings, null);
    }

    public override async ValueTask<FoundMap> OfPathAsync(string path, bool mayBeNew, CancellationToken cancellation)
    {
        if (Folder.WhyNot(path) is { } refusal)
            return FoundMap.Refuse(refusal);
        var settings = (await Folder.SettingsAsync(path, cancellation).ConfigureAwait(false)).Settings;
        var content = await Folder.ReadAsync(path, settings.Limits.FileLength, cancellation).ConfigureAwait(false);
        var isNew = content == FileContent.Missing;
        if (isNew && !mayBeNew)
            return FoundMap.Refuse(Folder.Missing(path));
        if (content.Problem is { } problem && !isNew)
            return FoundMap.Refuse($"The file '{path}' {problem}.");
        return new FoundMap(Folder.NameOf(path), isNew ? FileContent.Of("") : content, Folder.Files, settings, path) { IsNew = isNew };
    }

    public override async ValueTask<string?> SaveAsync(string path, string? before, string text, CancellationToken cancellation)
    {
        // A link may have taken the place of the file.
        if (Folder.WhyNot(path) is { } refusal)
            return refusal;
        var now = await Folder.ReadAsync(path, int.MaxValue, cancellation).ConfigureAwait(false);
        if (before is null ? now != FileContent.Missing : now.Problem is not null || TextOf(now, path) != before)
            return $"'{path}' was changed meanwhile. Nothing was written; read it again and repeat the call.";
        return Folder.Write(path, text);
    }

    public override Task<(ImmutableArray<ListedMap> Maps, string? Next)> ListAsync(string? after, CancellationToken cancellation)
    {
        var names = Folder.Names();
        var start = 0;
        if (after is not null && (!int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out start) || start > names.Count))
            start = names.Count;
        var end = Math.Min(names.Count, start + PageSize);
        ImmutableArray<ListedMap> maps = [.. names.Skip(start).Take(PageSize).Select(name => new ListedMap(name, ""))];
        return Task.FromResult((maps, end < names.Count ? end.ToString(CultureInfo.InvariantCulture) : null));
    }

    public override async Task<string?> ReadAsync(string name, CancellationToken cancellation)
    {
        if (Folder.WhyNot(name) is not null)
            return null;
        var content = await Folder.ReadAsync(name, MapLimits.Default.FileLength, cancellation).ConfigureAwait(false);
        return content.Problem is null ? TextOf(content, name) : null;
    }

    public void Dispose() => _turn.Dispose();

    private static string TextOf(in FileContent content, string path) =>
        SourceDecoder.Decode(content, path, MapLimits.Default, new Diagnostics.DiagnosticBag(1)).Text;
}
