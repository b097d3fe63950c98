using ArgumentMap.Formats.Exchange;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Argdown;

/// <summary>
/// The data in curly brackets behind an element, which holds what Argdown has no words for: its rating and its properties.
/// </summary>
internal static class ArgdownData
{
    /// <summary>The name of what says that a statement is a source, and that it does not support but is cited.</summary>
    private const string Source = "source";

    public static bool IsSource(YamlValue? data) => data?.TextOf(Source) == "true";

    /// <summary>The properties in data; what is not one of a map is lost.</summary>
    public static List<(string Name, string Value)> Properties(YamlValue? data, LossList losses)
    {
        var properties = new List<(string Name, string Value)>();
        foreach (var (name, value) in data?.Members ?? [])
        {
            if (name is "rating" or "uses" or Source)
                continue;
            if (PropertyNames.Parse(name) == PropertyName.None || !value.Texts.Any())
                losses.Add("data of elements that is no property of a map");
            else
                properties.AddRange(value.Texts.Select(text => (name, text.Text!)));
        }

        return properties;
    }

    /// <summary>The data of an item with a blank before it; empty where there is nothing to say.</summary>
    /// <param name="said">The label that its title says; null for none.</param>
    public static string Of(Node node, string? said)
    {
        var members = new List<string>();
        if (node.Kind == NodeKind.Source)
            members.Add($"{Source}: true");
        if (node.Rating is { } rating)
            members.Add($"rating: {Quoted(rating.Notation)}");
        members.AddRange(node.Properties
            .Where(property => property.Name != PropertyName.Scheme && (property.Name != PropertyName.Label || property.Value != said))
            .GroupBy(property => property.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key}: {Value([.. group.Select(property => property.Value)])}"));
        return members.Count == 0 ? "" : $" {{{string.Join(", ", members)}}}";
    }

    /// <summary>A text in quotes; neither the brackets of data nor what begins a comment stand in it.</summary>
    public static string Quoted(string text) => YamlText.Quoted(text, "{}/");

    private static string Value(List<string> values) =>
        values.Count == 1 ? Quoted(values[0]) : $"[{string.Join(", ", values.Select(Quoted))}]";
}
