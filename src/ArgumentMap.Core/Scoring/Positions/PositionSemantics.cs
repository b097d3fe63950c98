using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ArgumentMap.Language;

namespace ArgumentMap.Scoring.Positions;

/// <summary>Which of the coherent positions on a map are meant. Options, checks and docs read the list of all.</summary>
public sealed class PositionSemantics
{
    private PositionSemantics(string name, string description, Func<PositionSearch, int, FoundLabellings> search) =>
        (Name, Description, Search) = (name, description, search);

    public static PositionSemantics Preferred { get; } = new(
        "preferred",
        "Every complete position to which nothing can be added: no other accepts all that it accepts, and more.",
        (search, most) => search.Preferred(most));

    public static PositionSemantics Complete { get; } = new(
        "complete",
        "Every position that accepts exactly what it has to accept, rejects exactly what it has to reject, and leaves the rest undecided.",
        (search, most) => search.Complete(most));

    public static PositionSemantics Grounded { get; } = new(
        "grounded",
        "The complete position that accepts the least: what is certain whatever side one takes.",
        (search, _) => search.Grounded());

    public static PositionSemantics Stable { get; } = new(
        "stable",
        "Every complete position that leaves nothing undecided. There may be none.",
        (search, most) => search.Stable(most));

    public static PositionSemantics Ideal { get; } = new(
        "ideal",
        "The largest complete position that accepts nothing but what every preferred position accepts.",
        (search, _) => search.Ideal());

    /// <summary>All semantics, the default first.</summary>
    public static ImmutableArray<PositionSemantics> All { get; } = [Preferred, Complete, Grounded, Stable, Ideal];

    public static PositionSemantics Default => All[0];

    /// <summary>Their names, the default first.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(semantics => semantics.Name)];

    /// <summary>A Markdown table of all semantics, as docs/scoring.md shows it.</summary>
    internal static string Markdown { get; } = Table();

    /// <summary>The name that <c>--semantics</c> takes.</summary>
    public string Name { get; }

    /// <summary>Which positions these are, in a sentence or two.</summary>
    public string Description { get; }

    /// <summary>Finds the labellings of what is open in a map, and lists as many as the number says.</summary>
    internal Func<PositionSearch, int, FoundLabellings> Search { get; }

    /// <summary>The semantics with this name; null where there is none.</summary>
    public static PositionSemantics? Find(string name) => All.FirstOrDefault(semantics => semantics.Name == name);

    /// <summary>Why there is no semantics with a name, with what was expected; null where there is one.</summary>
    internal static string? Problem(string name)
    {
        if (Find(name) is not null)
            return null;
        var meant = Spelling.Nearest(name, Names) is { } nearest ? $" Did you mean '{nearest}'?" : "";
        return $"'{name}' is not a valid value for 'semantics'. Expected {Spelling.Alternatives(Names)}.{meant}";
    }

    private static string Table()
    {
        var table = new StringBuilder("| name | positions |\n|---|---|\n");
        foreach (var semantics in All)
            table.Append(CultureInfo.InvariantCulture, $"| `{semantics.Name}` | {semantics.Description} |\n");
        return table.ToString();
    }
}
