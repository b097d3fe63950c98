namespace ArgumentMap.Workspace.Pictures;

/// <summary>A picture could not be made; the message says why, and what helps.</summary>
internal class PictureToolException(string message) : Exception(message);
