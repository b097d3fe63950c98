using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Formats.Exchange;

/// <summary>
/// A map as other tools describe one: items and links in any order and shape, with texts as they are. <see cref="ImportedGraph"/> makes a
/// map of it.
/// </summary>
internal sealed class ImportedMap
{
    private readonly Dictionary<string, int> _sources = new(StringComparer.Ordinal);

    public string Title { get; set; } = "";

    /// <summary>The settings of the map: names of properties with their values.</summary>
    public List<(string Name, string Value)> Properties { get; } = [];

    public List<ImportedSection> Sections { get; } = [];

    public List<ImportedItem> Items { get; } = [];

    public List<ImportedLink> Links { get; } = [];

    /// <summary>Adds an item and returns its index.</summary>
    public int Add(ImportedItem item)
    {
        Items.Add(item);
        return Items.Count - 1;
    }

    /// <summary>The source with an address, which is added where it is not there yet.</summary>
    public int SourceAt(string url, string name)
    {
        if (!_sources.TryGetValue(url, out var source))
        {
            source = Add(new ImportedItem(ItemRole.Source, name.Trim().Length == 0 ? url : name) { Properties = [("url", url)] });
            _sources.Add(url, source);
        }

        return source;
    }

    public void Link(int from, int to, LinkRole role) => Links.Add(new ImportedLink(from, to, role));
}

internal enum ItemRole : byte
{
    Statement,

    /// <summary>An inference from its premises.</summary>
    Support,

    /// <summary>An inference that attacks.</summary>
    Attack,
    Source,
    Question,
}

internal enum LinkRole : byte
{
    /// <summary>From a statement to an inference that it is a premise of.</summary>
    Premise,

    /// <summary>From an inference to what it concludes or attacks, as its role says.</summary>
    Conclusion,

    /// <summary>From a statement to one that it supports, or to a question that it answers.</summary>
    Support,

    /// <summary>From a statement to one that it rebuts, to an inference that it undercuts, or to a source that it undermines.</summary>
    Attack,

    /// <summary>From a source to what it is cited for, or to a source that relies on it.</summary>
    Citation,

    /// <summary>From a question to what raises it.</summary>
    Issue,
}

/// <summary>An item of another tool's map.</summary>
internal sealed record ImportedItem(ItemRole Role, string Text)
{
    /// <summary>Its name there; empty where it has none.</summary>
    public string Id { get; init; } = "";

    /// <summary>Whether its id is one that people gave, whatever it looks like.</summary>
    public bool IsGiven { get; init; }

    /// <summary>What it is called; its id is made of that where it is not named by one. Empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether its id can be its id in the map; otherwise it is remembered, and another is made.</summary>
    public bool HasReadableId => Id.Length > 0 && (IsGiven || KeptIds.IsReadable(Id));

    /// <summary>A rating as in square brackets; null where none is given.</summary>
    public string? Rating { get; init; }

    /// <summary>Names of properties with their values.</summary>
    public List<(string Name, string Value)> Properties { get; init; } = [];

    /// <summary>Tags besides those at the end of its text; those that cannot be tags are left out.</summary>
    public List<string> Tags { get; init; } = [];

    /// <summary>Index of its section; -1 for none.</summary>
    public int Section { get; init; } = -1;

    public bool IsInference => Role is ItemRole.Support or ItemRole.Attack;

    /// <summary>Whether there is nothing to an inference but that it leads from its premise to its conclusion.</summary>
    public bool IsPlain => !IsGiven && Text.Length == 0 && Rating is null && Properties.Count == 0 && Tags.Count == 0;
}

/// <param name="From">Index of the item that bears on the other.</param>
/// <param name="Id">Name of the inference that was between the two; empty where there was none.</param>
internal readonly record struct ImportedLink(int From, int To, LinkRole Role, string Id = "")
{
    /// <summary>Properties of the link; null for none.</summary>
    public List<(PropertyName Name, string Value)>? Properties { get; init; }

    /// <summary>The place in a source; null for none.</summary>
    public string? Locator { get; init; }
}

/// <param name="Parent">Index of the section that it is in; -1 for none.</param>
internal sealed record ImportedSection(string Title, int Parent);
