using System.Collections.Frozen;
using System.Collections.Immutable;
using ArgumentMap.Language;

namespace ArgumentMap.Review.Schemes;

/// <summary>The schemes that a map can name: those of the catalogue, and those that an <c>argmap.json</c> declares.</summary>
public sealed class SchemeSet
{
    /// <summary>Users may write both "expert opinion" and "argument from expert opinion".</summary>
    private const string Prefix = "argument from ";

    private const int MostSuggestions = 3;
    private const int ShortestSharedWord = 4;

    private readonly FrozenDictionary<string, Scheme> _byName;
    private readonly ImmutableArray<string> _names;

    private SchemeSet(ImmutableArray<Scheme> all)
    {
        All = all;
        var byName = new Dictionary<string, Scheme>(StringComparer.OrdinalIgnoreCase);
        foreach (var scheme in all)
            byName[Bare(scheme.Name)] = scheme;
        foreach (var scheme in all)
        {
            foreach (var other in scheme.OtherNames)
                byName.TryAdd(other, scheme);
        }

        _names = [.. byName.Keys];
        _byName = byName.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The schemes of the catalogue alone.</summary>
    public static SchemeSet BuiltIn { get; } = new(SchemeCatalog.All);

    /// <summary>All schemes: those of the catalogue, then one's own.</summary>
    public ImmutableArray<Scheme> All { get; }

    /// <summary>The same with a scheme of one's own, which takes the place of one with the same name.</summary>
    public SchemeSet With(Scheme own)
    {
        ArgumentNullException.ThrowIfNull(own);
        return new SchemeSet(
            [.. All.Where(scheme => !Bare(scheme.Name).Equals(Bare(own.Name), StringComparison.OrdinalIgnoreCase)), own]);
    }

    /// <summary>The scheme with a name, with or without "argument from", or with another name that it has; null where there is none.</summary>
    public Scheme? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byName.GetValueOrDefault(Bare(name));
    }

    /// <summary>The name that a misspelt one most likely means; null where none is similar enough.</summary>
    public string? Nearest(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Spelling.Nearest(Bare(name), _names) is { } nearest ? _byName[nearest].Name : null;
    }

    /// <summary>The names that an unknown one may mean, the most likely first: that of a misspelt one, and those that share a word.</summary>
    public ImmutableArray<string> Suggestions(string name)
    {
        var found = new List<string>();
        if (Nearest(name) is { } nearest)
            found.Add(nearest);
        var words = Words(name);
        found.AddRange(All.Where(scheme => Words(scheme.Name).Overlaps(words)).Select(scheme => scheme.Name));
        return [.. found.Distinct().Take(MostSuggestions)];
    }

    /// <summary>What to say of a name that no scheme has.</summary>
    internal string Unknown(string name) =>
        $"There is no scheme '{name}'. " + (Suggestions(name) is { Length: > 0 } suggestions
            ? $"Did you mean {Spelling.Alternatives([.. suggestions.Select(suggestion => $"'{suggestion}'")])}?"
            : "'argmap schemes' lists those that are known; argmap.json can declare others.");

    private static HashSet<string> Words(string name) =>
        Bare(name).Split(' ').Where(word => word.Length >= ShortestSharedWord).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static string Bare(string name) =>
        name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? name[Prefix.Length..] : name;
}
