using System.Runtime.Versioning;

[assembly: SupportedOSPlatform("browser")]

namespace ArgumentMap.Studio;

/// <summary>The engine stays loaded in its worker, which calls <see cref="Engine"/>.</summary>
internal static class Program
{
    public static void Main()
    {
    }
}
