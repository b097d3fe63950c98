using ArgumentMap.Graph;

namespace ArgumentMap.Core.Tests;

/// <summary>Included files that are held in memory, by path.</summary>
internal sealed class TableOfFiles : Dictionary<string, string>, IIncludeResolver
{
    public string? Locate(string includer, string path)
    {
        var parts = new List<string>((Path.GetDirectoryName(includer) ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Split('/'))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                return null;
        }

        return string.Join('/', parts);
    }

    public IncludeContent Read(string name, int maxLength) =>
        TryGetValue(name, out var text) ? new IncludeContent(System.Text.Encoding.UTF8.GetBytes(text)) : IncludeContent.Missing;
}
