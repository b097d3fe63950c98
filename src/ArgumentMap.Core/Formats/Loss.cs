using System.Globalization;
using ArgumentMap.Text;

namespace ArgumentMap.Formats;

/// <summary>A kind of thing that was left out when a map was read or written, because the other format cannot say it.</summary>
/// <param name="What">What was lost and what became of it, as a clause in the plural: "tags", "timestamps of nodes".</param>
/// <param name="Count">How often; at least 1.</param>
/// <param name="First">The first place in the file that was read; without a source where that is unknown, or a map was written.</param>
public sealed record Loss(string What, int Count, SourceLocation First = default)
{
    /// <summary>One line: <c>map.json:3:12: not carried over: timestamps of nodes (12)</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{First}{(First.Source is null ? "" : ": ")}not carried over: {What} ({Count:N0})");
}
