using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace ArgumentMap.Api.Settings;

/// <summary>
/// All limits, in the order of <see cref="LimitSettings"/>. To add one, add a property there, and the code that enforces it.
/// </summary>
internal static class LimitTable
{
    public static ImmutableArray<(PropertyInfo Property, LimitAttribute Limit)> All { get; } =
    [
        .. typeof(LimitSettings).GetProperties().Select(property => (property, property.GetCustomAttribute<LimitAttribute>()!)),
    ];

    /// <summary>The table of docs/api.md.</summary>
    public static string Write()
    {
        var table = new StringBuilder("| `Api:Limits:` | limit | default | answer beyond it |\n|---|---|---|---|\n");
        var defaults = new LimitSettings();
        foreach (var (property, limit) in All)
        {
            // The only default that depends on the machine.
            var value = property.Name == nameof(LimitSettings.Renders)
                ? "one per processor"
                : string.Create(CultureInfo.InvariantCulture, $"{property.GetValue(defaults):N0} {limit.Unit}");
            table.Append(CultureInfo.InvariantCulture, $"| `{property.Name}` | {limit.Meaning} | {value} | {limit.Answer} |\n");
        }

        return table.ToString();
    }
}
