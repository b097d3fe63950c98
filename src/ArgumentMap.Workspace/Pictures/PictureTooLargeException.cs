namespace ArgumentMap.Workspace.Pictures;

/// <summary>The picture is larger than what the format can show, whatever the tool.</summary>
internal sealed class PictureTooLargeException(string message) : PictureToolException(message);
