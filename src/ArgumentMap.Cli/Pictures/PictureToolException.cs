namespace ArgumentMap.Cli.Pictures;

/// <summary>A picture could not be made; the message says why, and what helps.</summary>
internal sealed class PictureToolException(string message) : Exception(message);
