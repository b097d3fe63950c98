using ArgumentMap.Formats;
using ArgumentMap.Limits;
using ArgumentMap.Review;
using ArgumentMap.Text;

namespace ArgumentMap.Cli.Input;

/// <summary>A map whose own file has been read.</summary>
/// <param name="Files">Where the files that it includes are read from.</param>
/// <param name="Settings">The settings that apply to it.</param>
/// <param name="From">The format that it is in, as the user said; null where its name and content tell.</param>
internal sealed record OpenedMap(string Name, FileContent Content, IFileSource Files, Settings Settings, string? From = null)
{
    public async Task<ArgumentDocument> LoadAsync(CancellationToken cancellation)
    {
        // One budget for everything that a command does with the map.
        var effort = new Effort(Settings.Limits.Effort, cancellation);
        var reader = From is null ? MapFormats.Core.ReaderOf(Name, Content.Bytes.Span) : MapFormats.Core.FindReader(From);
        return reader is { } format
            ? ArgumentDocument.Read(format, Content.Bytes.Span, Name, Settings.Limits, effort)
            : await ArgumentDocument.LoadAsync(Files, Content, Name, Settings.Limits, effort, cancellation);
    }

    public Task<FixedMap> FixAsync(CancellationToken cancellation) =>
        ArgumentDocument.FixAsync(Files, Content, Name, Settings, cancellation: cancellation);
}
