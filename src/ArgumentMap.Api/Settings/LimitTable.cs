using System.Globalization;
using System.Text;

namespace ArgumentMap.Api.Settings;

/// <summary>The limits as the table of docs/api.md.</summary>
internal static class LimitTable
{
    public static string Write()
    {
        var table = new StringBuilder("| `Api:Limits:` | limit | default | answer beyond it |\n|---|---|---|---|\n");
        var defaults = new LimitSettings();
        foreach (var (property, limit) in SettingsCheck.All)
        {
            // The one default that is another on every machine.
            var value = property.Name == nameof(LimitSettings.Renders) ? "one a processor" : string.Create(CultureInfo.InvariantCulture, $"{property.GetValue(defaults):N0} {limit.Unit}");
            table.Append(CultureInfo.InvariantCulture, $"| `{property.Name}` | {limit.Meaning} | {value} | {(limit.Answer.Length == 0 ? "" : limit.Answer)} |\n");
        }

        return table.ToString();
    }
}
