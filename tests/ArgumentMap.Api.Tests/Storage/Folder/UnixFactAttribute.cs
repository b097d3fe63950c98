namespace ArgumentMap.Api.Tests.Storage.Folder;

/// <summary>A fact about symbolic links and pipes.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Needs the file types of Unix." : null;
}
