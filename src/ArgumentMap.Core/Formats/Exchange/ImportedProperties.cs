using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Building;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Formats.Exchange;

/// <summary>Makes properties of what another tool says; what a property cannot say is added to the losses.</summary>
internal sealed class ImportedProperties(LossList losses)
{
    /// <summary>The properties of an item or of the map; those whose value is empty are left out.</summary>
    public ImmutableArray<Property> Of(List<(string Name, string Value)> properties, Keyword item)
    {
        if (properties.Count == 0)
            return [];
        var bag = new PropertyBag();
        // A name that occurs twice keeps its first value; the bag would report it at a place in a file of our own.
        var duplicates = new DiagnosticBag(0);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, raw) in properties)
        {
            var name = PropertyNames.Parse(key);
            var isProse = name.Row()?.Type == PropertyType.Prose;
            var value = isProse ? ForeignText.Paragraphs(raw) : ForeignText.Line(raw);
            if (value.Length == 0)
                continue;
            if (name == PropertyName.None || !Characters.IsId(key) || !name.IsAllowedUnder(item, isReference: false, isNested: false)
                || (!name.MayRepeat() && !seen.Add(key)) || !IsValid(name, key, value))
                losses.Add("values of properties that an item cannot have");
            else
                bag.Add(new Property(name, key, value), duplicates);
        }

        return bag.ToImmutable();
    }

    /// <summary>Locator and properties of a link; null for none.</summary>
    public RelationDetails? Details(in ImportedLink link, Keyword keyword)
    {
        var locator = link.Locator is { } place && keyword.Row().LinkQualifier is not null ? Locator(place) : null;
        var properties = ImmutableArray.CreateBuilder<Property>();
        foreach (var (name, raw) in link.Properties ?? [])
        {
            var value = name.Row()?.Type == PropertyType.Prose ? ForeignText.Paragraphs(raw) : ForeignText.Line(raw);
            var isValid = value.Length > 0 && name.IsAllowedUnder(keyword, isReference: true, isNested: true)
                && IsValid(name, name.Spelling(), value);
            if (isValid)
                properties.Add(new Property(name, name.Spelling(), value));
            else
                losses.Add("values of properties that a link cannot have");
        }

        return locator is null && properties.Count == 0 ? null : new RelationDetails(locator, properties.ToImmutable());
    }

    private static string? Locator(string place)
    {
        var line = ForeignText.Line(place.Replace('[', '(').Replace(']', ')'));
        return line.Length == 0 ? null : line;
    }

    private static bool IsValid(PropertyName name, string key, string value) =>
        PropertyValues.Check(name, key, value, ScoringMethods.Names) is not { Descriptor.Severity: Severity.Error };
}
