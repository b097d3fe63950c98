using ArgumentMap.Api.Tests.Storage.Postgres;

namespace ArgumentMap.Api.Tests.Faults;

/// <summary>A fact that needs PostgreSQL and HAProxy.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReplicaFactAttribute : FactAttribute
{
    public ReplicaFactAttribute() => Skip = PostgresServer.WhySkipped ?? Balancer.WhySkipped;
}
