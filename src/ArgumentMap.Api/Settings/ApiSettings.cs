using System.ComponentModel;

namespace ArgumentMap.Api.Settings;

/// <summary>What whoever runs the API can set: in appsettings.json under <c>Api</c>, or as <c>Api__MapFolder</c> and the like in the environment.</summary>
internal sealed class ApiSettings
{
    public const string Section = "Api";

    [Description("Folder whose .arg files are the stored maps; relative to where the API is started.")]
    public string MapFolder { get; set; } = "arguments";

    [Description("Folder for the compiled layout, in which nobody else may write. Empty: it is compiled at every start, which takes seconds.")]
    public string CacheFolder { get; set; } = "";

    [Description("Keys of which one must be sent in X-Api-Key to change stored maps. Empty: anyone may.")]
    public string[] Keys { get; set; } = [];

    [Description("OTLP endpoint that traces and metrics are sent to. Empty: none are sent.")]
    public string Otlp { get; set; } = "";

    public LimitSettings Limits { get; set; } = new();
}
