using ArgumentMap.Formats;
using ArgumentMap.Limits;
using ArgumentMap.Review;
using ArgumentMap.Text;

namespace ArgumentMap.Cli.Input;

/// <summary>A map whose own file was read.</summary>
/// <param name="Files">Where what it includes is read.</param>
/// <param name="Settings">Those that hold for it.</param>
internal sealed record OpenedMap(string Name, FileContent Content, IFileSource Files, Settings Settings)
{
    public async Task<ArgumentDocument> LoadAsync(CancellationToken cancellation)
    {
        // One budget for all that a command asks of the map.
        var effort = new Effort(Settings.Limits.Effort, cancellation);
        return MapFormats.Core.ReaderOf(Name) is { } format
            ? ArgumentDocument.Read(format, Content.Bytes.Span, Name, Settings.Limits, effort)
            : await ArgumentDocument.LoadAsync(Files, Content, Name, Settings.Limits, effort, cancellation);
    }

    public Task<FixedMap> FixAsync(CancellationToken cancellation) =>
        ArgumentDocument.FixAsync(Files, Content, Name, Settings, cancellation: cancellation);
}
