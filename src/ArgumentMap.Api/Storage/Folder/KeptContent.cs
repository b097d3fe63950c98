namespace ArgumentMap.Api.Storage.Folder;

/// <summary>The content of a file.</summary>
/// <param name="Modified">When the bytes were last written.</param>
internal sealed record KeptContent(byte[] Bytes, string Revision, DateTimeOffset Modified);
