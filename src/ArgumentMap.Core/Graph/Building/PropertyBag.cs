using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Graph.Building;

/// <summary>Collects the properties of one item or link; each may stand once, unless it may repeat.</summary>
internal sealed class PropertyBag
{
    private readonly ImmutableArray<Property>.Builder _properties = ImmutableArray.CreateBuilder<Property>(1);
    private Dictionary<string, Property>? _extensions;
    private uint _seen;

    public ImmutableArray<Property> ToImmutable() => _properties.ToImmutable();

    public void Add(Property property, DiagnosticBag diagnostics)
    {
        if (Earlier(property) is { } earlier)
        {
            var line = earlier.Location.Start.Line;
            diagnostics.Add(new Diagnostic(
                PropertyDiagnostics.DuplicateProperty,
                string.Create(CultureInfo.InvariantCulture, $"'{property.Key}' stands here already, in line {line}. Keep one of them."),
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
        if (property.Name.MayRepeat())
            return null;
        if (property.Name == PropertyName.Extension)
        {
            _extensions ??= new Dictionary<string, Property>(StringComparer.Ordinal);
            return _extensions.TryAdd(property.Key, property) ? null : _extensions[property.Key];
        }

        var bit = 1u << (int)property.Name;
        var seen = (_seen & bit) != 0;
        _seen |= bit;
        return seen ? _properties.First(p => p.Name == property.Name) : null;
    }
}
