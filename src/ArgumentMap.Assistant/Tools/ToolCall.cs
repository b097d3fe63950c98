using ArgumentMap.Assistant.Homes;
using ArgumentMap.Limits;

namespace ArgumentMap.Assistant.Tools;

/// <summary>A call of a tool while it is answered.</summary>
internal sealed class ToolCall(MapHome home, Arguments arguments, Budget budget, CancellationToken cancellation)
{
    private Effort? _effort;

    public MapHome Home => home;

    public Arguments Arguments => arguments;

    public CancellationToken Cancellation => cancellation;

    /// <summary>What the answer may take, all together; that of the first map that is opened.</summary>
    public Effort Effort => _effort ??= budget(MapLimits.Default);

    /// <summary>Reads the map that a call names, or says why that is not possible.</summary>
    /// <param name="source">The argument with its text.</param>
    /// <param name="path">The argument with its path; where there are no files, nobody can have given it.</param>
    /// <param name="mayBeNew">Whether a file that does not exist is taken as an empty one.</param>
    public async Task<(OpenedMap? Map, string Refusal)> OpenAsync(Parameter source, Parameter path, bool mayBeNew = false)
    {
        var (text, file) = (arguments.Text(source), home.HasFiles ? arguments.Text(path) : null);
        if (text is null == file is null)
            return (null, Which(source, path, text is null));
        var found = file is null
            ? await home.OfTextAsync(text!, cancellation).ConfigureAwait(false)
            : await home.OfPathAsync(file, mayBeNew, cancellation).ConfigureAwait(false);
        if (found.Refusal is { } refusal)
            return (null, refusal);
        _effort ??= budget(found.Settings.Limits);
        var document = await ArgumentDocument
            .LoadAsync(found.Files, found.Content, found.Name, found.Settings.Limits, _effort, cancellation).ConfigureAwait(false);
        return (new OpenedMap(document, found), "");
    }

    private string Which(Parameter source, Parameter path, bool isNone) =>
        !home.HasFiles ? $"Send the text of the map as '{source.Name}'."
        : isNone ? $"Say which map: its text as '{source.Name}', or the path of its file as '{path.Name}'."
        : $"Send the map either as '{source.Name}' or as '{path.Name}', not both.";
}
