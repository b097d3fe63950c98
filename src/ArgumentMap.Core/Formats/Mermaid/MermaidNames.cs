using System.Globalization;
using System.Text;

namespace ArgumentMap.Formats.Mermaid;

/// <summary>Names for the nodes of a diagram: the ids of the map, in the few characters that Mermaid takes everywhere.</summary>
/// <remarks>They begin with <c>n_</c>, so that none is a word of Mermaid's own, such as <c>end</c>.</remarks>
internal sealed class MermaidNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>The name for an id, always the same; no other id gets it.</summary>
    public string this[string id]
    {
        get
        {
            if (_names.TryGetValue(id, out var known))
                return known;
            var plain = new StringBuilder("n_", id.Length + 2);
            foreach (var c in id)
                plain.Append(char.IsAsciiLetterOrDigit(c) ? c : '_');
            var name = plain.ToString();
            var free = name;
            // Where many ids differ only in what a name cannot hold, the search for a number goes on where it last ended.
            for (var number = _next.GetValueOrDefault(name, 2); !_taken.Add(free); _next[name] = ++number)
                free = string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
            return _names[id] = free;
        }
    }
}
