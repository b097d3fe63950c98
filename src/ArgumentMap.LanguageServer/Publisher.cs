using System.Collections.Immutable;
using System.Diagnostics;
using ArgumentMap.Diagnostics;
using ArgumentMap.LanguageServer.Maps;
using ArgumentMap.LanguageServer.Protocol;
using ArgumentMap.LanguageServer.Rpc;

namespace ArgumentMap.LanguageServer;

/// <summary>Publishes the diagnostics of open maps as they change: those of an included file beside those of its includers.</summary>
internal sealed class Publisher(MapStore maps, Client client, CancellationToken ended) : IDisposable
{
    /// <summary>Changes that follow one another faster are somebody typing.</summary>
    private static readonly TimeSpan Typing = TimeSpan.FromMilliseconds(150);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(200);

    /// <summary>An analysis that takes no longer is begun at each change.</summary>
    private static readonly TimeSpan Cheap = TimeSpan.FromMilliseconds(60);

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>By map and file: what the map says of the file.</summary>
    private readonly Dictionary<string, Dictionary<string, List<DiagnosticDto>>> _known = new(StringComparer.Ordinal);

    private long _lastChange;

    /// <summary>Has a map analysed again and its diagnostics published.</summary>
    public void Schedule(OpenMap open)
    {
        var isTyping = Stopwatch.GetElapsedTime(Interlocked.Exchange(ref _lastChange, Stopwatch.GetTimestamp())) < Typing;
        var wait = !isTyping || open.Cost < Cheap ? TimeSpan.Zero : open.Cost < LongestWait ? open.Cost : LongestWait;
        _ = PublishAsync(open, wait, open.Outdated);
    }

    /// <summary>Takes back what a map that has been closed said.</summary>
    public async Task WithdrawAsync(string name)
    {
        await _turn.WaitAsync(ended).ConfigureAwait(false);
        try
        {
            if (_known.Remove(name, out var files))
                await SendAsync(files.Keys, null, null).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>The diagnostics of a map as the protocol writes them, by file.</summary>
    public Dictionary<string, List<DiagnosticDto>> ByFile(Analysis analysis, ImmutableArray<Diagnostic> diagnostics)
    {
        var files = new Dictionary<string, List<DiagnosticDto>>(StringComparer.Ordinal) { [analysis.Name] = [] };
        foreach (var diagnostic in diagnostics)
        {
            var file = diagnostic.Location.Source?.Path ?? analysis.Name;
            if (!files.TryGetValue(file, out var list))
                files.Add(file, list = []);
            list.Add(ToDto(analysis, diagnostic));
        }

        return files;
    }

    public DiagnosticDto ToDto(Analysis analysis, Diagnostic diagnostic)
    {
        var severity = diagnostic.Severity switch { Severity.Error => 1, Severity.Warning => 2, _ => 3 };
        var related = diagnostic.Related.Where(place => place.Source is not null)
            .Select(place => new RelatedInformation(
                new Location(maps.UriOf(place.Source!.Path), analysis.IndexOf(place.Source).RangeOf(place.Span)), "see here"))
            .ToList();
        return new DiagnosticDto(
            diagnostic.Location.Source is { } source ? analysis.IndexOf(source).RangeOf(diagnostic.Location.Span) : default,
            severity, diagnostic.Descriptor.Code, diagnostic.Message)
        {
            RelatedInformation = related.Count == 0 ? null : related,
        };
    }

    private async Task PublishAsync(OpenMap open, TimeSpan wait, CancellationToken outdated)
    {
        try
        {
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, outdated).ConfigureAwait(false);
            var analysis = await maps.AnalyseAsync(open.Name, outdated).ConfigureAwait(false);
            var files = ByFile(analysis, analysis.Diagnostics(outdated));
            await _turn.WaitAsync(outdated).ConfigureAwait(false);
            try
            {
                outdated.ThrowIfCancellationRequested();
                var before = _known.GetValueOrDefault(open.Name)?.Keys.ToList() ?? [];
                _known[open.Name] = files;
                await SendAsync(files.Keys.Union(before), open.Name, analysis.Version).ConfigureAwait(false);
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // A later text is analysed instead.
        }
        catch (RequestFailedException failed)
        {
            await client.LogAsync($"argmap: {failed.Message}").ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            var what = $"argmap: '{open.Name}' could not be checked because of a mistake in argmap ({exception.GetType().Name}).";
            await client.LogAsync(what).ConfigureAwait(false);
        }
    }

    /// <summary>Sends what all maps together say of some files.</summary>
    private async Task SendAsync(IEnumerable<string> files, string? name, int? version)
    {
        foreach (var file in files.ToList())
        {
            if (client.Pulls && maps.TryGetOpen(file, out _))
                continue;
            var all = new List<DiagnosticDto>();
            var known = new HashSet<(TextRange, string, string)>();
            foreach (var map in _known.Values)
                all.AddRange(map.GetValueOrDefault(file, []).Where(found => known.Add((found.Range, found.Code, found.Message))));
            await client.NotifyAsync(
                "textDocument/publishDiagnostics",
                new PublishDiagnosticsParams(maps.UriOf(file), all) { Version = file == name ? version : null },
                ProtocolJson.Default.PublishDiagnosticsParams).ConfigureAwait(false);
        }
    }
}
