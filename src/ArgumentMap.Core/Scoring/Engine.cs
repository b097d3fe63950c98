using System.Reflection;

namespace ArgumentMap.Scoring;

/// <summary>What computed a result.</summary>
internal static class Engine
{
    /// <summary>Version of the product; a later one may score differently.</summary>
    public static string Version { get; } =
        typeof(Engine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
