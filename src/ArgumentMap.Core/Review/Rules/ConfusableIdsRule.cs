using ArgumentMap.Diagnostics;
using ArgumentMap.Text;
using ArgumentMap.Text.Unicode;

namespace ArgumentMap.Review.Rules;

/// <summary>Two ids differ only in how they look.</summary>
internal sealed class ConfusableIdsRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG132", "confusable-ids", Severity.Warning)
    {
        FiresWhen = "two ids differ only in case, or in letters that look alike",
        Advice =
            "A reader cannot tell them apart, and a reference to the one may be meant for the other. If they are one item, declare it once; "
            + "if not, give them ids that look different.",
        Bad = """
            claim closed: The bridge closed
              premise High [0.9]: The water was high
              premise high [0.9]: The bridge is high
            """,
        Good = """
            claim closed: The bridge closed
              premise water-high [0.9]: The water was high
              premise bridge-high [0.9]: The bridge is high
            """,
        CanBeSilenced = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        var sections = map.Graph.Sections;
        // By id that looks different from those before: its section, or the node after all sections.
        var first = new Dictionary<string, int>(sections.Length + map.Nodes.Length, new Confusables.Comparer());
        for (var i = 0; i < sections.Length + map.Nodes.Length; i++)
        {
            if (i >= sections.Length && !map.IsWritten(i - sections.Length))
                continue;
            var (id, location) = At(i);
            if (first.TryAdd(id, i))
                continue;
            var (other, there) = At(first[id]);
            var how = id.Equals(other, StringComparison.OrdinalIgnoreCase) ? "differ only in case" : "look alike";
            yield return new Finding(
                $"The ids '{other}'{ReviewedMap.InLine(there, location)} and '{id}' {how}{OddLetter(other, id)}. Give one of them another.",
                location)
            {
                Related = [there],
            };
        }

        (string Id, SourceLocation Location) At(int i) => i < sections.Length
            ? (sections[i].Id, sections[i].Location)
            : (map.Nodes[i - sections.Length].Id, map.Nodes[i - sections.Length].Location);
    }

    /// <summary>The first letter of another script than Latin that the ids do not share.</summary>
    private static string OddLetter(string first, string second)
    {
        for (var i = 0; i < Math.Min(first.Length, second.Length); i++)
        {
            if (first[i] == second[i])
                continue;
            var (id, odd) = first[i] >= 0x80 ? (first, first[i]) : (second, second[i]);
            return odd < 0x80 || char.ToLowerInvariant(first[i]) == char.ToLowerInvariant(second[i])
                ? ""
                : string.Create(System.Globalization.CultureInfo.InvariantCulture, $": '{id}' has '{odd}' (U+{(int)odd:X4})");
        }

        return "";
    }
}
