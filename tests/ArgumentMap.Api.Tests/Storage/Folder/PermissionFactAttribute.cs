namespace ArgumentMap.Api.Tests.Storage.Folder;

/// <summary>A fact about permissions, which do not bind the superuser and which Windows does not have.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PermissionFactAttribute : FactAttribute
{
    public PermissionFactAttribute() =>
        Skip = OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess ? "Needs a user whom permissions bind." : null;
}
