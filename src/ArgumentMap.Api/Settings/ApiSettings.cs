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

    /// <summary>Keys by which clients are known. Empty, and no issuer of tokens either: anyone may do anything.</summary>
    public KeySettings[] Keys { get; set; } = [];

    /// <summary>Tokens (JWT) by which clients are known.</summary>
    public TokenSettings Tokens { get; set; } = new();

    /// <summary>Whether maps can be read only with a key or token. Changing them needs one as soon as there are any.</summary>
    public bool ReadingNeedsKey { get; set; }

    /// <summary>Origins whose pages may call the API from a browser, such as <c>https://wiki.example</c>.</summary>
    public string[] Origins { get; set; } = [];

    /// <summary>Whether pages of any origin may read, but not change, what the API serves without a key.</summary>
    public bool PublicReading { get; set; }

    /// <summary>Addresses and networks of proxies whose <c>X-Forwarded-*</c> headers are believed.</summary>
    public string[] Proxies { get; set; } = [];

    /// <summary>Path under which a proxy serves the API, such as <c>/argument-map</c>.</summary>
    public string PathBase { get; set; } = "";

    /// <summary>OTLP endpoint to send traces and metrics to. Empty: none are sent.</summary>
    public string Otlp { get; set; } = "";

    /// <summary>Whether <c>/metrics</c> serves the metrics in the format of Prometheus.</summary>
    public bool Metrics { get; set; }

    /// <summary>Path or name of the program that makes PNG and PDF. Empty: they are not offered.</summary>
    public string PictureTool { get; set; } = "";

    public LimitSettings Limits { get; set; } = new();

    /// <summary>Whether clients can make themselves known.</summary>
    public bool HasKeys => Keys.Length > 0 || Tokens.Authority.Length > 0;
}

/// <summary>A key, which a client sends in <c>X-Api-Key</c> or as <c>Authorization: Bearer</c>.</summary>
internal sealed class KeySettings
{
    /// <summary>Who uses it; the name appears in the history of maps and in the log.</summary>
    public string Name { get; set; } = "";

    public string Key { get; set; } = "";

    /// <summary><c>none</c>, <c>read</c>, <c>write</c> or <c>admin</c>; each includes those before it.</summary>
    public string Rights { get; set; } = "write";
}

/// <summary>Tokens are issued by an OpenID Connect provider; their scopes give the rights.</summary>
internal sealed class TokenSettings
{
    /// <summary>Address of the issuer. Empty: no tokens are accepted.</summary>
    public string Authority { get; set; } = "";

    /// <summary>Whom tokens must be meant for.</summary>
    public string Audience { get; set; } = "argument-map";
}
