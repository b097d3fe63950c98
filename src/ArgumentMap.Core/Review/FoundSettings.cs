using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>The settings that apply to a map, and their origin.</summary>
/// <param name="Settings">The settings of the file, with the defaults for all that is missing or unreadable.</param>
/// <param name="Source">The <c>argmap.json</c>; null where there is none. It is the same object as long as its text is the same.</param>
/// <param name="Problems">What is wrong with the file, in text order.</param>
public sealed record FoundSettings(Settings Settings, SourceText? Source, ImmutableArray<Diagnostic> Problems)
{
    public const string FileName = "argmap.json";

    /// <summary>The settings of a map without a settings file.</summary>
    public static FoundSettings None { get; } = new(Settings.Default, null, []);

    /// <summary>False where the file exists but could not be read; <see cref="Problems"/> says why.</summary>
    public bool IsReadable { get; private init; } = true;

    /// <param name="name">Name of the file for messages.</param>
    /// <param name="limits">The limits that apply where the file sets none; null for the defaults.</param>
    public static FoundSettings Of(string name, string text, MapLimits? limits = null)
    {
        var source = new SourceText(text, name);
        var settings = Settings.Parse(source, RuleCatalog.Silenceable, limits ?? MapLimits.Default, out var problems);
        return new FoundSettings(settings, source, problems);
    }

    /// <summary>The same settings with limits that are at most those given; without a readable file, exactly those.</summary>
    public FoundSettings Within(MapLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var says = Source is not null && IsReadable;
        return this with { Settings = Settings with { Limits = says ? Settings.Limits.AtMost(limits) : limits } };
    }

    /// <param name="problem">A clause that continues "The file …".</param>
    public static FoundSettings Unreadable(string name, string problem)
    {
        var source = new SourceText("", name);
        var diagnostic = new Diagnostic(SettingsReader.BadSetting, $"The file '{name}' {problem}.", new SourceLocation(source, default));
        return new FoundSettings(Settings.Default, source, [diagnostic]) { IsReadable = false };
    }
}
