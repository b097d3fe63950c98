using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ArgumentMap.Api.Web;

namespace ArgumentMap.Api.Studio;

/// <summary>A file of the studio, read when it is first asked for.</summary>
internal sealed class StudioFile
{
    /// <summary>What is smaller fits into one packet anyway.</summary>
    private const int LeastCompressed = 1_024;

    private readonly ConcurrentDictionary<string, byte[]> _compressed = new(StringComparer.Ordinal);
    private readonly Lazy<byte[]> _body;
    private readonly Lazy<string> _etag;

    /// <param name="path">Where it is on disk.</param>
    /// <param name="name">Its address below that of the studio.</param>
    public StudioFile(string path, string name)
    {
        MediaType = TypeOf(name);
        IsForever = HasHash(Path.GetFileNameWithoutExtension(name));
        _body = new(() => name == StudioFolder.Front ? WithService(File.ReadAllText(path)) : File.ReadAllBytes(path));
        _etag = new(() => $"\"{Convert.ToHexStringLower(SHA256.HashData(_body.Value).AsSpan(0, 12))}\"");
    }

    public string MediaType { get; }

    /// <summary>Whether another content would have another name.</summary>
    public bool IsForever { get; }

    public byte[] Body => _body.Value;

    public string ETag => _etag.Value;

    public bool IsWorthCompressing => Body.Length >= LeastCompressed;

    public byte[] Compressed(Coding coding) => _compressed.GetOrAdd(coding.Name, _ => coding.Apply(Body));

    /// <summary>Tells the page that it is served by the API, and where that is.</summary>
    private static byte[] WithService(string page) =>
        Encoding.UTF8.GetBytes(page.Replace("data-service=\"\"", "data-service=\"v1/\"", StringComparison.Ordinal));

    /// <summary>Whether a name ends in a hash of the content, as the SDK gives it to the files of the engine.</summary>
    private static bool HasHash(string name) =>
        name[(name.LastIndexOf('.') + 1)..] is { Length: 10 } hash && name.Contains('.', StringComparison.Ordinal)
            && hash.All(char.IsAsciiLetterOrDigit);

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".json" => "application/json",
        ".wasm" => "application/wasm",
        ".arg" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
}
