using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Graph.Building;

/// <summary>Collects the properties of one item or link; each is allowed once unless it may repeat.</summary>
internal sealed class PropertyBag
{
    /// <summary>Up to this number, properties are searched linearly.</summary>
    private const int Few = 16;

    private readonly ImmutableArray<Property>.Builder _properties = ImmutableArray.CreateBuilder<Property>(1);

    /// <summary>Properties that may not repeat, by key; only built once there are more than a few.</summary>
    private Dictionary<string, Property>? _byKey;

    public ImmutableArray<Property> ToImmutable() => _properties.ToImmutable();

    /// <param name="goesOn">The name with its colon, where the property stands directly below an earlier one of the same name.</param>
    public void Add(Property property, DiagnosticBag diagnostics, TextSpan? goesOn = null)
    {
        if (!property.Name.MayRepeat() && Earlier(property) is { } earlier)
        {
            var mayGoOn = property.Name.Row()?.Type == PropertyType.Prose;
            var line = earlier.Location.Start.Line;
            diagnostics.Add(new Diagnostic(
                PropertyDiagnostics.DuplicateProperty,
                string.Create(CultureInfo.InvariantCulture, $"'{property.Key}' is already given in line {line}. Keep one of them.")
                    + (mayGoOn ? " A text that goes on is continued with '|'." : ""),
                property.Location)
            {
                Related = [earlier.Location],
                Fix = mayGoOn && goesOn is { } word ? CodeFix.Replace("go on with '|'", word, "|") : null,
            });
            return;
        }

        _properties.Add(property);
    }

    private Property? Earlier(Property property)
    {
        if (_byKey is null && _properties.Count < Few)
        {
            foreach (var earlier in _properties)
            {
                if (earlier.Key == property.Key)
                    return earlier;
            }

            return null;
        }

        if (_byKey is null)
        {
            _byKey = new Dictionary<string, Property>(StringComparer.Ordinal);
            foreach (var earlier in _properties)
                _byKey.TryAdd(earlier.Key, earlier);
        }

        return _byKey.TryAdd(property.Key, property) ? null : _byKey[property.Key];
    }
}
