using System.Reflection;

namespace ArgumentMap.Scoring;

/// <summary>Identifies the program that computed a result.</summary>
internal static class Engine
{
    /// <summary>The product version; later versions may score differently.</summary>
    public static string Version { get; } =
        typeof(Engine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
