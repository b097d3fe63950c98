using System.Collections.Immutable;
using ArgumentMap.Api.Problems;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats;
using ArgumentMap.Workspace.Pictures;

namespace ArgumentMap.Api.Replies;

/// <summary>PNG or PDF as the API serves it: what goes wrong is told to the operator, and to clients without names of the server.</summary>
internal sealed partial class ServedPicture(PrintedFormat printed, ILogger<ServedPicture> log) : MapFormat
{
    public override string Name => printed.Name;

    public override string MediaType => printed.MediaType;

    public override string Extension => printed.Extension;

    public override string Description => printed.Description;

    public override MapFeatures Keeps => printed.Keeps;

    public override ImmutableArray<RenderOption> Options => printed.Options;

    /// <exception cref="RefusedException">The tool made none.</exception>
    protected override Diagnostic? WriteWithin(MapView view, Stream stream)
    {
        try
        {
            return printed.Write(view, stream);
        }
        catch (PictureTooLargeException large)
        {
            throw RefusedException.For(ProblemKind.NoPicture, large.Message);
        }
        catch (PictureToolException failed)
        {
            Failed(log, printed.Name, failed.Message);
            throw RefusedException.For(
                ProblemKind.NoPicture,
                $"The program that makes {printed.Name.ToUpperInvariant()} on the server failed. Ask for svg instead, or try again later.");
        }
    }

    [LoggerMessage(LogLevel.Warning, "No {Format} was made: {Reason}")]
    private static partial void Failed(ILogger log, string format, string reason);
}
