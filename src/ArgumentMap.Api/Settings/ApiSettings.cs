namespace ArgumentMap.Api.Settings;

/// <summary>
/// The settings of the API: in appsettings.json under <c>Api</c>, or in the environment as <c>Api__MapFolder</c> and so on.
/// </summary>
internal sealed class ApiSettings
{
    public const string Section = "Api";

    /// <summary>Folder whose .arg files are the stored maps; relative to where the API is started.</summary>
    public string MapFolder { get; set; } = "arguments";

    /// <summary>
    /// Folder for the compiled layout, to which nobody else may write. Empty: <c>argmap</c> in the user's folder for application data.
    /// </summary>
    public string CacheFolder { get; set; } = "";

    /// <summary>API keys, one of which must be sent in X-Api-Key to change stored maps. Empty: anyone may change them.</summary>
    public string[] Keys { get; set; } = [];

    /// <summary>OTLP endpoint to send traces and metrics to. Empty: none are sent.</summary>
    public string Otlp { get; set; } = "";

    /// <summary>Path or name of the program that makes PNG and PDF. Empty: they are not offered.</summary>
    public string PictureTool { get; set; } = "";

    public LimitSettings Limits { get; set; } = new();
}
