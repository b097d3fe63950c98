using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace ArgumentMap.Limits;

/// <summary>
/// All limits, in the order of <see cref="MapLimits"/>. A new limit takes a property there and the code that enforces it.
/// </summary>
internal static class LimitTable
{
    public static ImmutableArray<Limit> All { get; } =
    [
        .. typeof(MapLimits).GetProperties()
            .Select(property => (Property: property, Row: property.GetCustomAttribute<LimitAttribute>()))
            .Where(row => row.Row is not null)
            .OrderBy(row => row.Row!.Line)
            .Select(row => new Limit(row.Property, row.Row!)),
    ];

    /// <summary>The table in docs/language.md.</summary>
    public static string Markdown { get; } = Table();

    public static Limit? Find(string name) => All.FirstOrDefault(limit => limit.Name == name);

    private static string Table()
    {
        var table = new StringBuilder("| limit | meaning | default | code |\n|---|---|---|---|\n");
        foreach (var limit in All)
            table.Append(
                CultureInfo.InvariantCulture,
                $"| `{limit.Name}` | {limit.Meaning} | {limit.Default:N0} {limit.Unit} | {limit.Code} |\n");
        return table.ToString();
    }
}
