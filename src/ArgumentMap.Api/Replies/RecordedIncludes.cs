using System.Security.Cryptography;
using System.Text;
using ArgumentMap.Graph;

namespace ArgumentMap.Api.Replies;

/// <summary>Remembers what reading a map asked for, so that it can be told later, without reading, whether the same would be found again.</summary>
internal sealed class RecordedIncludes(IIncludeResolver includes) : IIncludeResolver
{
    private readonly List<(string Includer, string Path, string? Name)> _located = [];
    private readonly List<(string Name, int MaxLength, string Content)> _read = [];

    /// <summary>What was found, in one word.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        _located.Select(located => $"{located.Includer}\0{located.Path}\0{located.Name}").Concat(_read.Select(read => $"{read.Name}\0{read.Content}"))))));

    public string? Locate(string includer, string path)
    {
        var name = includes.Locate(includer, path);
        _located.Add((includer, path, name));
        return name;
    }

    public IncludeContent Read(string name, int maxLength)
    {
        var content = includes.Read(name, maxLength);
        _read.Add((name, maxLength, Hash(content)));
        return content;
    }

    /// <summary>Whether all that was asked for would be found in others as it was found before.</summary>
    public bool HoldIn(IIncludeResolver others) =>
        _located.TrueForAll(asked => others.Locate(asked.Includer, asked.Path) == asked.Name)
        && _read.TrueForAll(asked => Hash(others.Read(asked.Name, asked.MaxLength)) == asked.Content);

    private static string Hash(IncludeContent content) => content.Problem ?? Convert.ToHexStringLower(SHA256.HashData(content.Bytes.Span));
}
