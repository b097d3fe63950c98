using ArgumentMap.Api.Stored;

namespace ArgumentMap.Api.Settings;

/// <summary>
/// The settings of the API: in appsettings.json under <c>Api</c>, or in the environment as <c>Api__MapFolder</c> and so on.
/// </summary>
internal sealed class ApiSettings
{
    public const string Section = "Api";

    /// <summary>Where the maps are stored: <c>folder</c> or <c>postgres</c>.</summary>
    public string Store { get; set; } = StoreChoice.Folder;

    /// <summary>Folder whose .arg files are the stored maps; relative to where the API is started.</summary>
    public string MapFolder { get; set; } = "arguments";

    /// <summary>The PostgreSQL database of the maps, as Npgsql describes it; only for <c>postgres</c>.</summary>
    public string Postgres { get; set; } = "";

    /// <summary>The <c>argmap.json</c> that applies to all maps in the database; only for <c>postgres</c>. Empty: none.</summary>
    public string MapSettings { get; set; } = "";

    /// <summary>Whether to bring the database up to date when the API starts.</summary>
    public bool Migrate { get; set; } = true;

    /// <summary>
    /// Folder for the compiled layout, to which nobody else may write. Empty: <c>argmap</c> in the user's folder for application data.
    /// </summary>
    public string CacheFolder { get; set; } = "";

    /// <summary>API keys, one of which must be sent in X-Api-Key to change stored maps. Empty: anyone may change them.</summary>
    public string[] Keys { get; set; } = [];

    /// <summary>OTLP endpoint to send traces and metrics to. Empty: none are sent.</summary>
    public string Otlp { get; set; } = "";

    public LimitSettings Limits { get; set; } = new();
}
