using ArgumentMap.Formats;
using ArgumentMap.Review;
using ArgumentMap.Text;

namespace ArgumentMap.Cli.Input;

/// <summary>A map whose own file was read.</summary>
/// <param name="Files">Where what it includes is read.</param>
/// <param name="Settings">Those that hold for it.</param>
internal sealed record OpenedMap(string Name, FileContent Content, IFileSource Files, Settings Settings)
{
    public async Task<ArgumentDocument> LoadAsync(CancellationToken cancellation) =>
        MapFormats.Core.ReaderOf(Name) is { } format
            ? ArgumentDocument.Read(format, Content.Bytes.Span, Name, Settings.Limits)
            : await ArgumentDocument.LoadAsync(Files, Content, Name, Settings.Limits, cancellation);

    public Task<FixedMap> FixAsync(CancellationToken cancellation) => ArgumentDocument.FixAsync(Files, Content, Name, Settings, cancellation);
}
