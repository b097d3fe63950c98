namespace ArgumentMap.Api.Tests.Storage.Postgres;

/// <summary>A fact that needs PostgreSQL: skipped, with the reason, if there is none, unless <c>CI</c> asks for all tests.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.WhySkipped;
}
