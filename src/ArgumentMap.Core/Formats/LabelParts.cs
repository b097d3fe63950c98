using System.Collections.Immutable;

namespace ArgumentMap.Formats;

/// <summary>The parts of a node's label.</summary>
[Flags]
public enum LabelParts
{
    None = 0,
    Kind = 1,

    /// <summary>The rating as the author wrote it: <c>very likely</c>, <c>B2</c>.</summary>
    Rating = 2,
    Id = 4,

    /// <summary>The dates from and until which it holds, and on which it was retracted.</summary>
    Dates = 8,
    Tags = 16,
    Text = 32,
}

/// <summary>The names of the parts of a label, the same on the command line, in the API and in JSON.</summary>
internal static class LabelNames
{
    public static LabelParts Default => LabelParts.Kind | LabelParts.Rating | LabelParts.Text;

    public static ImmutableArray<string> All { get; } = ["kind", "rating", "id", "dates", "tags", "text"];

    /// <summary>Reads a list such as <c>kind,text,tags</c>; null where a word in it is not a part of a label.</summary>
    public static LabelParts? Parse(string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var parts = LabelParts.None;
        foreach (var word in list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (All.IndexOf(word) is not (>= 0 and var index))
                return null;
            parts |= (LabelParts)(1 << index);
        }

        return parts;
    }
}
