using System.Text.Json;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Review;

/// <summary>Writes rules as JSON for editors and the API.</summary>
internal static class RulesJson
{
    /// <summary>
    /// Writes an array with an object for each rule: <c>code</c>, <c>name</c>, <c>area</c>, <c>level</c> (the default: <c>off</c>,
    /// <c>note</c>, <c>warning</c> or <c>error</c>), <c>firesWhen</c>, <c>advice</c>, <c>hasFix</c>, <c>canBeSilenced</c> and, if a map can
    /// show it, <c>bad</c> and <c>good</c>, a map for which it is reported and one for which it is not.
    /// </summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<DiagnosticDescriptor> rules)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(rules);
        json.WriteStartArray();
        foreach (var rule in rules)
            Write(json, rule);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, DiagnosticDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, rule.Code);
        json.WriteString("name"u8, rule.Name);
        json.WriteString("area"u8, RuleArea.Of(rule).Name);
        json.WriteString("level"u8, Settings.Default.LevelOf(rule).Name());
        json.WriteString("firesWhen"u8, rule.FiresWhen);
        json.WriteString("advice"u8, rule.Advice);
        json.WriteBoolean("hasFix"u8, rule.HasFix);
        json.WriteBoolean("canBeSilenced"u8, rule.CanBeSilenced);
        if (rule is { Bad: { } bad, Good: { } good })
        {
            json.WriteString("bad"u8, bad);
            json.WriteString("good"u8, good);
        }

        json.WriteEndObject();
    }
}
