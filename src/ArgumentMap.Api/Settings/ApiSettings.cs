namespace ArgumentMap.Api.Settings;

/// <summary>
/// What whoever runs the API can set: in appsettings.json under <c>Api</c>, or as <c>Api__MapFolder</c> and the like in the environment.
/// </summary>
internal sealed class ApiSettings
{
    public const string Section = "Api";

    /// <summary>Folder whose .arg files are the stored maps; relative to where the API is started.</summary>
    public string MapFolder { get; set; } = "arguments";

    /// <summary>
    /// Folder for the compiled layout, in which nobody else may write. Empty: <c>argmap</c> in the user's folder for application data.
    /// </summary>
    public string CacheFolder { get; set; } = "";

    /// <summary>Keys of which one must be sent in X-Api-Key to change stored maps. Empty: anyone may.</summary>
    public string[] Keys { get; set; } = [];

    /// <summary>OTLP endpoint that traces and metrics are sent to. Empty: none are sent.</summary>
    public string Otlp { get; set; } = "";

    public LimitSettings Limits { get; set; } = new();
}
