using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Arg;

/// <summary>
/// The properties that a file of the argument language can have: a property unknown to this version becomes an <c>x-…</c>.
/// </summary>
internal static class WritableProperties
{
    public static IEnumerable<(string Name, string Value)> Of(ImmutableArray<Property> properties)
    {
        if (!properties.Any(IsUnknown))
            return properties.Select(property => (property.Key, property.Value));
        var taken = properties.Where(property => !IsUnknown(property)).Select(property => property.Key).ToHashSet(StringComparer.Ordinal);
        return properties.Select(property => (IsUnknown(property) ? Extension(property.Key, taken) : property.Key, property.Value))
            .ToList();
    }

    private static bool IsUnknown(Property property) => property.Name is PropertyName.Unknown or PropertyName.UnknownJson;

    private static string Extension(string key, HashSet<string> taken)
    {
        var name = PropertyNames.ExtensionPrefix + string.Concat(key.Select(c => Characters.IsId("x" + c) ? c : '-'));
        if (PropertyNames.Parse(name) != PropertyName.Extension)
            name += "property";
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        return free;
    }
}
