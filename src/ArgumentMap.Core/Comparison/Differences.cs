using System.Collections.Immutable;
using ArgumentMap.Comparison.Matching;
using ArgumentMap.Graph;
using ArgumentMap.Language;

namespace ArgumentMap.Comparison;

/// <summary>Collects the changes of one element.</summary>
internal sealed class Differences
{
    private readonly ImmutableArray<Change>.Builder _parts = ImmutableArray.CreateBuilder<Change>();

    public ImmutableArray<Change> ToImmutable() => _parts.ToImmutable();

    public void Of(ChangedPart part, string? before, string? after)
    {
        if (before != after)
            _parts.Add(new Change(part, null, before, after));
    }

    public void OfTags(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        if (Wording.Tags(before) is var old && Wording.Tags(after) is var now && old != now)
            _parts.Add(new Change(ChangedPart.Tags, null, before.IsEmpty ? null : old, after.IsEmpty ? null : now));
    }

    /// <summary>A removed and an added value of the same name count as one change.</summary>
    public void OfProperties(ImmutableArray<Property> before, ImmutableArray<Property> after)
    {
        if (before.IsEmpty && after.IsEmpty)
            return;
        var (gone, found) = (Without(before, after), Without(after, before));
        foreach (var name in gone.Concat(found).Select(row => row.Key).Distinct().Order(StringComparer.Ordinal).ToList())
        {
            var (olds, news) = (gone[name].ToList(), found[name].ToList());
            for (var i = 0; i < Math.Max(olds.Count, news.Count); i++)
                _parts.Add(new Change(ChangedPart.Property, name, olds.ElementAtOrDefault(i), news.ElementAtOrDefault(i)));
        }
    }

    /// <summary>The values that only one of two lists of properties has, by name, in ordinal order.</summary>
    private static ILookup<string, string> Without(ImmutableArray<Property> properties, ImmutableArray<Property> others)
    {
        var rest = new Dictionary<(string Key, string Value), int>();
        foreach (var other in others)
            rest[(other.Key, other.Value)] = rest.GetValueOrDefault((other.Key, other.Value)) + 1;
        var left = new List<Property>();
        foreach (var property in properties)
        {
            if (rest.TryGetValue((property.Key, property.Value), out var count) && count > 0)
                rest[(property.Key, property.Value)] = count - 1;
            else
                left.Add(property);
        }

        return left.OrderBy(property => property.Value, StringComparer.Ordinal)
            .ToLookup(property => property.Key, property => Paragraphs.OnOneLine(property.Value), StringComparer.Ordinal);
    }
}
