namespace ArgumentMap.Api.Tests.Storage.Folder;

/// <summary>A fact about symbolic links, pipes and signals.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = WhySkipped;

    public static string? WhySkipped => OperatingSystem.IsWindows() ? "Needs the file types and signals of Unix." : null;
}
