namespace ArgumentMap.Api.Storage.Folder;

/// <summary>What was read of a file.</summary>
/// <param name="Modified">When the bytes were last written.</param>
internal sealed record KeptContent(byte[] Bytes, string Revision, DateTimeOffset Modified);
