using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

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

    public void Add(Property property, DiagnosticBag diagnostics)
    {
        if (!property.Name.MayRepeat() && Earlier(property) is { } earlier)
        {
            var line = earlier.Location.Start.Line;
            diagnostics.Add(new Diagnostic(
                PropertyDiagnostics.DuplicateProperty,
                string.Create(CultureInfo.InvariantCulture, $"'{property.Key}' is already given in line {line}. Keep one of them."),
                property.Location)
            {
                Related = [earlier.Location],
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
