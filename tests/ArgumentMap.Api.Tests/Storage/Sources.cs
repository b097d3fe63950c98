using System.Text;
using ArgumentMap.Api.Storage;

namespace ArgumentMap.Api.Tests.Storage;

/// <summary>Shorthands for ids and sources.</summary>
internal static class Sources
{
    public static MapId Id(string text) => MapId.TryParse(text, out var id) ? id : throw new ArgumentException($"'{text}' is no id.");

    public static byte[] Bytes(string source) => Encoding.UTF8.GetBytes(source);

    public static byte[] Titled(string title) => Bytes($"map: {title}\n\nclaim c: A claim\n");
}
