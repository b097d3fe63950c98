using System.Reflection;

namespace ArgumentMap.Cli;

internal static class ProductVersion
{
    /// <summary>The version without the build's commit.</summary>
    public static string Text { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
