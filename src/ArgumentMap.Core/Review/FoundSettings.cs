using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>The settings that hold for a map, and where they come from.</summary>
/// <param name="Settings">The defaults as far as the file says nothing else, or nothing that can be read.</param>
/// <param name="Source">The <c>argmap.json</c>; null where there is none. The same object as long as its text is the same.</param>
/// <param name="Problems">What is wrong with it, in the order of its text.</param>
public sealed record FoundSettings(Settings Settings, SourceText? Source, ImmutableArray<Diagnostic> Problems)
{
    public const string FileName = "argmap.json";

    /// <summary>Those of a map that has no settings file.</summary>
    public static FoundSettings None { get; } = new(Settings.Default, null, []);

    /// <summary>False where there is a file, but it could not be read; <see cref="Problems"/> says why.</summary>
    public bool IsReadable { get; private init; } = true;

    /// <param name="name">Name of the file, for messages.</param>
    /// <param name="limits">Those that hold where the file does not set others; null for the defaults.</param>
    public static FoundSettings Of(string name, string text, MapLimits? limits = null)
    {
        var source = new SourceText(text, name);
        var settings = Settings.Parse(source, RuleCatalog.Silenceable, limits ?? MapLimits.Default, out var problems);
        return new FoundSettings(settings, source, problems);
    }

    /// <summary>The same with limits that are nowhere looser than others; where no file says anything, with those.</summary>
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
