namespace ArgumentMap.LanguageServer.Maps;

/// <summary>A document that the editor has open.</summary>
/// <param name="uri">As the editor writes it.</param>
/// <param name="name">Its name in the workspace.</param>
internal sealed class OpenMap(string uri, string name, string text, int version) : IDisposable
{
    private readonly Lock _turn = new();
    private CancellationTokenSource _outdated = new();
    private Task<Analysis>? _analysis;
    private LineIndex? _index;

    public string Uri => uri;

    public string Name => name;

    public string Text { get; private set; } = text;

    public int Version { get; private set; } = version;

    /// <summary>The last analysis without errors, whose scores are shown while there are some.</summary>
    public Analysis? LastGood { get; set; }

    /// <summary>The last analysis, with or without errors.</summary>
    public Analysis? Last { get; set; }

    /// <summary>Cancelled once the text, or what it includes, is another one.</summary>
    public CancellationToken Outdated
    {
        get
        {
            lock (_turn)
                return _outdated.Token;
        }
    }

    /// <summary>How long the last analysis took: the next one waits for part of that while somebody types.</summary>
    public TimeSpan Cost { get; set; }

    public LineIndex Index => _index ??= new LineIndex(Text);

    /// <summary>The analysis of the text as it is now; begun where that has not been done.</summary>
    public Task<Analysis> Analyse(Func<CancellationToken, Task<Analysis>> begin)
    {
        lock (_turn)
            return _analysis ??= begin(_outdated.Token);
    }

    public void Change(string text, int version)
    {
        (Text, Version, _index) = (text, version, null);
        Forget();
    }

    /// <summary>Gives up an analysis, since the text or a file that it includes has changed.</summary>
    public void Forget()
    {
        lock (_turn)
        {
            _outdated.Cancel();
            _outdated.Dispose();
            _outdated = new CancellationTokenSource();
            _analysis = null;
        }
    }

    public void Dispose()
    {
        _outdated.Cancel();
        _outdated.Dispose();
    }
}
