using System.Collections.Immutable;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Graph;

/// <summary>A property as the author wrote it; its value has been checked.</summary>
/// <param name="Key">The name as written, including that of an <c>x-…</c>.</param>
public sealed record Property(PropertyName Name, string Key, string Value)
{
    public SourceLocation Location { get; init; }
}

/// <summary>A statement, inference, source or question.</summary>
public sealed record Node
{
    /// <summary>Unique in the map; generated from the text if the author gave none.</summary>
    public required string Id { get; init; }

    public required NodeKind Kind { get; init; }

    /// <summary>Without tags; may be empty for an inference. Each paragraph is one line, with an empty line before the next.</summary>
    public ReadOnlyMemory<char> Text { get; init; }

    /// <summary>Whether the id was generated from the text.</summary>
    public bool HasAutoId { get; init; }

    /// <summary>Credence of a statement, strength of an argument, reliability of a source; null where none is given.</summary>
    public Rating? Rating { get; init; }

    /// <summary>Tags without <c>#</c>, in text order.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>In text order.</summary>
    public ImmutableArray<Property> Properties { get; init; } = [];

    /// <summary>Index of the section it was declared in; -1 for none.</summary>
    public int Section { get; init; } = -1;

    /// <summary>The line it is declared in.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The value of a property; null where it has none. If there are several, the first.</summary>
    public string? Get(PropertyName name)
    {
        foreach (var property in Properties)
        {
            if (property.Name == name)
                return property.Value;
        }

        return null;
    }
}

/// <summary>A section: a group of items, drawn as a cluster.</summary>
public sealed record Section
{
    public required string Id { get; init; }

    public string Title { get; init; } = "";

    public bool HasAutoId { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Always <c>x-…</c> properties.</summary>
    public ImmutableArray<Property> Properties { get; init; } = [];

    /// <summary>Index of the enclosing section; -1 where there is none.</summary>
    public int Parent { get; init; } = -1;

    public SourceLocation Location { get; init; }
}
