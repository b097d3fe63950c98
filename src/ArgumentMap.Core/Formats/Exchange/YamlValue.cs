using ArgumentMap.Text;

namespace ArgumentMap.Formats.Exchange;

/// <summary>A value in YAML: a text, a list, or a table of names and values.</summary>
/// <param name="Span">Where it begins in the file.</param>
internal sealed record YamlValue(TextSpan Span)
{
    /// <summary>The text of a scalar; null for a list and a table.</summary>
    public string? Text { get; init; }

    /// <summary>The elements of a list; null for anything else.</summary>
    public List<YamlValue>? Items { get; init; }

    /// <summary>The members of a table in the order of the file; null for anything else.</summary>
    public List<(string Name, YamlValue Value)>? Members { get; init; }

    /// <summary>A member of a table; null where there is none, or this is not a table.</summary>
    public YamlValue? this[string name]
    {
        get
        {
            foreach (var (member, value) in Members ?? [])
            {
                if (member == name)
                    return value;
            }

            return null;
        }
    }

    /// <summary>The text of a member; empty where it has none.</summary>
    public string TextOf(string name) => this[name]?.Text ?? "";

    /// <summary>The texts of a list, or the one text that stands in its place.</summary>
    public IEnumerable<YamlValue> Texts => Items?.Where(item => item.Text is not null) ?? (Text is null or "" ? [] : [this]);
}
