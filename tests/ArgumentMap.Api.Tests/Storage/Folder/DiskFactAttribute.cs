namespace ArgumentMap.Api.Tests.Storage.Folder;

/// <summary>A fact about full and read-only disks; skipped, with the reason, if none can be mounted.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DiskFactAttribute : FactAttribute
{
    public DiskFactAttribute() => Skip = SmallDisk.Unavailable;
}
