using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>An <c>argmap.json</c> as written: every setting with its location, not validated yet.</summary>
internal sealed class SettingsDraft
{
    public const string Rules = "rules";
    public const string Limits = "limits";
    public const string Schemes = "schemes";

    /// <summary>The members of the object, in text order.</summary>
    public List<SettingsSection> Sections { get; } = [];

    /// <summary>The settings without those whose name or value is at a location that failed.</summary>
    /// <param name="settings">The settings that apply where the file sets none.</param>
    public Settings Without(HashSet<TextSpan> failed, Settings settings)
    {
        foreach (var section in Sections)
        {
            foreach (var setting in section.Settings.Where(row => !failed.Contains(row.NamePlace) && !failed.Contains(row.Place)))
            {
                settings = section.Name switch
                {
                    Rules => setting.SetRule(settings),
                    Limits => setting.SetLimit(settings),
                    Schemes => setting.AddScheme(settings),
                    _ => settings,
                };
            }
        }

        return settings;
    }
}

/// <summary>A member of <c>argmap.json</c>.</summary>
/// <param name="IsObject">Whether its value is an object.</param>
/// <param name="Place">The span of its value.</param>
internal sealed record SettingsSection(string Name, TextSpan NamePlace, bool IsObject, TextSpan Place)
{
    /// <summary>In text order; empty where the value is not an object.</summary>
    public List<Setting> Settings { get; } = [];
}

/// <summary>A value of an <c>argmap.json</c>, as written.</summary>
/// <param name="Text">The value; null where it is not a string.</param>
/// <param name="Number">The value; null where it is not a whole number.</param>
/// <param name="Members">Those of an object, in text order; null where it is none.</param>
/// <param name="Elements">Those of an array; null where it is none.</param>
/// <param name="Place">Its span; for an object or array, only of its opening bracket.</param>
internal sealed record SettingsValue(
    string? Text, long? Number, IReadOnlyList<Setting>? Members, IReadOnlyList<SettingsValue>? Elements, TextSpan Place);

/// <summary>A member of a section, or of an object in it.</summary>
internal sealed record Setting(string Name, TextSpan NamePlace, SettingsValue Value)
{
    public string? Text => Value.Text;

    public long? Number => Value.Number;

    /// <summary>The span of its value.</summary>
    public TextSpan Place => Value.Place;

    public Settings SetRule(Settings settings) =>
        RuleLevels.Parse(Text) is { } level ? settings with { Rules = settings.Rules.SetItem(Name, level) } : settings;

    public Settings SetLimit(Settings settings) =>
        LimitTable.Find(Name) is { } limit && Number is { } value
            ? settings with { Limits = limit.With(settings.Limits, value) }
            : settings;

    public Settings AddScheme(Settings settings) => settings with { Schemes = settings.Schemes.With(OwnScheme.Of(this)) };
}
