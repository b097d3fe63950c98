using ArgumentMap.Api.Tests.Storage.Folder;

namespace ArgumentMap.Api.Tests.Storage.Postgres;

/// <summary>A fact that needs PostgreSQL and the right to mount a disk for it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresDiskFactAttribute : FactAttribute
{
    public PostgresDiskFactAttribute() => Skip = PostgresServer.WhySkipped ?? SmallDisk.Unavailable;
}
