using DbUp;
using DbUp.Engine;
using Npgsql;

namespace ArgumentMap.Api.Storage.Postgres;

/// <summary>Brings a database up to date with the scripts in the folder Migrations, each of which runs once.</summary>
public static class Migration
{
    private const string Scripts = "migrations/";

    /// <summary>Runs the scripts that have not run yet. Of several processes, one does it and the others wait.</summary>
    /// <exception cref="StoreStartException">It cannot be done.</exception>
    public static void Run(string connection) => Do(connection, (upgrade, own) =>
    {
        using var locked = new NpgsqlConnection(own);
        locked.Open();
        using (var command = locked.Command("session-lock", Database.LockOf("migration")))
            command.ExecuteNonQuery();
        if (upgrade.PerformUpgrade() is { Successful: false } result)
            throw new StoreStartException($"The database of the maps could not be brought up to date: {result.Error.Message}");
    });

    /// <summary>Makes sure that all scripts have run.</summary>
    /// <exception cref="StoreStartException">They have not, or it cannot be found out.</exception>
    public static void Check(string connection) => Do(connection, (upgrade, _) =>
    {
        if (upgrade.IsUpgradeRequired())
            throw new StoreStartException("The database of the maps is not up to date. Run the API with --migrate-only first.");
    });

    private static void Do(string connection, Action<UpgradeEngine, string> run)
    {
        try
        {
            // Not pooled: the lock ends with its connection. Without a time limit: whoever has the lock may take long.
            var own = new NpgsqlConnectionStringBuilder(connection) { Pooling = false, CommandTimeout = 0 }.ConnectionString;
            var upgrade = DeployChanges.To.PostgresqlDatabase(own)
                .WithScriptsEmbeddedInAssembly(typeof(Migration).Assembly, name => name.StartsWith(Scripts, StringComparison.Ordinal))
                .WithTransactionPerScript()
                .WithVariablesDisabled()
                .LogToNowhere()
                .Build();
            run(upgrade, own);
        }
        catch (Exception exception) when (PostgresProblem.Explains(exception))
        {
            throw new StoreStartException($"The database of Api:Postgres cannot be reached: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }
}
