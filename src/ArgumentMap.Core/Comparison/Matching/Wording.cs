using System.Collections.Immutable;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Comparison.Matching;

/// <summary>Assigns numbers to the contents of nodes, so that equal numbers mean equal content.</summary>
internal sealed class Wording
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public (int Full, int KindAndText, int Words) Of(Node node)
    {
        var text = Paragraphs.OnOneLine(node.Text);
        var said = $"{(int)node.Kind}\n{text}";
        return (Number($"{said}\n{Content(node)}"), Number(said), Number($"={(int)node.Kind.Class()}\n{text}"));
    }

    /// <summary>Everything the map says about a node except its text.</summary>
    public static string Content(Node node) =>
        node.Rating is null && node.Tags.IsEmpty && node.Properties.IsEmpty
            ? ""
            : $"{node.Rating?.Notation}\n{Tags(node.Tags)}\n{string.Join('\n', Properties(node.Properties))}";

    /// <summary>The tags in an order that does not depend on the file's.</summary>
    public static string Tags(ImmutableArray<string> tags) => string.Join(' ', tags.Order(StringComparer.Ordinal));

    /// <inheritdoc cref="Tags"/>
    public static IEnumerable<string> Properties(ImmutableArray<Property> properties) =>
        properties.Select(property => $"{property.Key}: {property.Value}").Order(StringComparer.Ordinal);

    private int Number(string words)
    {
        if (!_numbers.TryGetValue(words, out var number))
            _numbers.Add(words, number = _numbers.Count);
        return number;
    }
}
