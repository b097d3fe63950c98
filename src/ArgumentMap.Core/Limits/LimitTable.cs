using System.Collections.Immutable;
using System.Reflection;

namespace ArgumentMap.Limits;

/// <summary>The limits there are, in the order of <see cref="MapLimits"/>. A new one is a property there, and the code that enforces it.</summary>
public static class LimitTable
{
    public static ImmutableArray<Limit> All { get; } =
    [
        .. typeof(MapLimits).GetProperties()
            .Select(property => (Property: property, Row: property.GetCustomAttribute<LimitAttribute>()))
            .Where(row => row.Row is not null)
            .OrderBy(row => row.Property.MetadataToken)
            .Select(row => new Limit(row.Property, row.Row!)),
    ];

    public static Limit? Find(string name) => All.FirstOrDefault(limit => limit.Name == name);
}
